package io.recourse.relatedcases.jdbc;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.relatedcases.Family;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.RelatedCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row a child; type and status come from what cases publish. */
@Repository
class JdbcCaseLinks implements CaseLinks {

  private static final String BOTH_WAYS =
      """
      select c.number, l.kind, c.type, c.status, c.customer_id, true as above, l.linked_at
      from case_link l join published.service_case c on c.number = l.parent where l.child = :number
      union all
      select c.number, l.kind, c.type, c.status, c.customer_id, false, l.linked_at
      from case_link l join published.service_case c on c.number = l.child where l.parent = :number
      order by linked_at, number
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcCaseLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Link(boolean above, RelatedCase other) {}

  @Override
  public boolean add(CaseNumber parent, CaseNumber child, LinkKind kind) {
    return jdbc.sql(
                """
                insert into case_link (child, parent, kind, linked_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(child.value(), parent.value(), kind.name(), Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  @Override
  public void holdAll() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('case links', 0))::text")
        .query(String.class)
        .single();
  }

  @Override
  public Optional<RelatedCase> parentOf(CaseNumber child) {
    return of(child).parent();
  }

  @Override
  public Family of(CaseNumber number) {
    List<Link> links =
        jdbc.sql(BOTH_WAYS).param("number", number.value()).query(JdbcCaseLinks::read).list();
    return new Family(
        links.stream().filter(Link::above).map(Link::other).findFirst(),
        links.stream().filter(link -> !link.above()).map(Link::other).toList());
  }

  @Override
  public boolean isAtOrBelow(CaseNumber number, CaseNumber of) {
    return jdbc.sql(
            """
            with recursive above as (
              select cast(:number as text) as number
              union select l.parent from case_link l join above a on l.child = a.number)
            select exists (select 1 from above where number = :of)
            """)
        .param("number", number.value())
        .param("of", of.value())
        .query(Boolean.class)
        .single();
  }

  private static Link read(ResultSet row, int at) throws SQLException {
    return new Link(
        row.getBoolean("above"),
        new RelatedCase(
            new CaseNumber(row.getString("number")),
            LinkKind.valueOf(row.getString("kind")),
            CaseType.valueOf(row.getString("type")),
            CaseStatus.valueOf(row.getString("status")),
            row.getString("customer_id")));
  }
}
