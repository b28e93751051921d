package io.recourse.sitevisits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code site_visit}. */
@Repository
class JdbcSiteVisitBook implements SiteVisitBook {

  private static final int MOST = 200;

  private final JdbcClient jdbc;

  JdbcSiteVisitBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(SiteVisit visit) {
    jdbc.sql(
            """
            insert into site_visit
              (case_number, kind, order_number, order_line, sku, article, category, country)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            visit.number().value(),
            visit.kind().name(),
            visit.orderNumber(),
            visit.orderLine(),
            visit.sku(),
            visit.article(),
            visit.category(),
            visit.country())
        .update();
  }

  @Override
  public Optional<SiteVisit> find(CaseNumber number) {
    return jdbc.sql("select * from site_visit where case_number = ?")
        .param(number.value())
        .query(JdbcSiteVisitBook::visit)
        .optional();
  }

  @Override
  public Optional<SiteVisit> installing(String orderNumber, int orderLine) {
    return jdbc.sql(
            """
            select * from site_visit
            where order_number = ? and order_line = ? and kind = 'INSTALLATION'
              and outcome is null
            """)
        .params(orderNumber, orderLine)
        .query(JdbcSiteVisitBook::visit)
        .optional();
  }

  @Override
  public List<SiteVisit> open() {
    return jdbc.sql("select * from site_visit where outcome is null order by case_number limit ?")
        .param(MOST)
        .query(JdbcSiteVisitBook::visit)
        .list();
  }

  @Override
  public void note(CaseNumber number, String note) {
    jdbc.sql("update site_visit set note = ? where case_number = ?")
        .params(note, number.value())
        .update();
  }

  @Override
  public void end(CaseNumber number, SiteVisit.Outcome outcome) {
    jdbc.sql("update site_visit set outcome = ? where case_number = ?")
        .params(outcome.name(), number.value())
        .update();
  }

  private static SiteVisit visit(ResultSet row, int at) throws SQLException {
    String outcome = row.getString("outcome");
    return new SiteVisit(
        new CaseNumber(row.getString("case_number")),
        SiteVisit.Kind.valueOf(row.getString("kind")),
        row.getString("order_number"),
        row.getObject("order_line", Integer.class),
        row.getString("sku"),
        row.getString("article"),
        row.getString("category"),
        row.getString("country"),
        outcome == null ? null : SiteVisit.Outcome.valueOf(outcome),
        row.getString("note"));
  }
}
