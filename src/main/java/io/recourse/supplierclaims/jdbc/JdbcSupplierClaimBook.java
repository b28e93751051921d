package io.recourse.supplierclaims.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims against suppliers in {@code supplier_claim}. */
@Repository
class JdbcSupplierClaimBook implements SupplierClaimBook {

  private static final String INSERT =
      """
      insert into supplier_claim (case_number, parent, item, goods, supplier, worth, currency, due,
        notice_days, answer_days, reminders_meant, ground, state, raised_at)
      values (:number, :parent, :item, :goods, :supplier, :worth, :currency, :due, :notice, :answer,
        :reminders, :ground, :state, :raised)
      """;

  private final JdbcClient jdbc;

  JdbcSupplierClaimBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<SupplierClaim> find(CaseNumber number) {
    return jdbc.sql("select * from supplier_claim where case_number = ?")
        .param(number.value())
        .query(SupplierClaimRows::read)
        .optional();
  }

  @Override
  public List<SupplierClaim> below(CaseNumber parent) {
    return jdbc.sql("select * from supplier_claim where parent = ? order by item")
        .param(parent.value())
        .query(SupplierClaimRows::read)
        .list();
  }

  @Override
  public void add(SupplierClaim claim) {
    jdbc.sql(INSERT)
        .param("number", claim.number().value())
        .param("parent", claim.goods().parent().value())
        .param("item", claim.goods().item())
        .param("goods", claim.goods().inWords())
        .param("supplier", claim.supplier())
        .param("worth", claim.worth().amount())
        .param("currency", claim.worth().currency())
        .param("due", claim.terms().due())
        .param("notice", claim.terms().noticeDays())
        .param("answer", claim.terms().answerDays())
        .param("reminders", claim.terms().reminders())
        .param("ground", claim.terms().ground())
        .param("state", claim.state().name())
        .param("raised", Timestamp.from(claim.raisedAt()))
        .update();
  }

  @Override
  public void save(SupplierClaim claim) {
    jdbc.sql(
            """
            update supplier_claim set state = ?, claimed = ?, reference = ?, reminders = ?,
              acknowledged = ?, booked = ? where case_number = ?
            """)
        .params(
            claim.state().name(),
            claim.claimed(),
            claim.reference(),
            claim.reminders(),
            claim.acknowledged(),
            claim.booked(),
            claim.number().value())
        .update();
  }

  @Override
  public List<SupplierClaim> latest(int limit) {
    return jdbc.sql(
            """
            select * from supplier_claim
            order by state not in ('TO_FILE', 'FILED', 'ACKNOWLEDGED'), raised_at desc, case_number
            limit ?
            """)
        .param(limit)
        .query(SupplierClaimRows::read)
        .list();
  }

  @Override
  public Optional<String> supplier(String sku) {
    return jdbc.sql("select supplier from published.article_supplier where sku = ?")
        .param(sku)
        .query(String.class)
        .optional();
  }
}
