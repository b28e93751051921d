package io.recourse.worklist.jdbc;

import io.recourse.worklist.CaseFacts;
import io.recourse.worklist.CaseSheet;
import io.recourse.worklist.CaseSheet.Story;
import io.recourse.worklist.CaseSheets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the case behind a task straight from its tables. */
@Repository
class JdbcCaseSheets implements CaseSheets {

  private static final String FACTS =
      """
      select c.number, c.type, c.status, cu.name as customer_name, cu.level as customer_level,
             cu.email is not null as reachable, c.language,
             c.order_number, o.currency,
             (select sum(l.quantity * p.unit_price) from published.case_line l
              join published.order_line p on p.order_number = c.order_number and p.line = l.order_line
              where l.case_number = c.number) as value,
             array(select distinct l.reason from published.case_line l where l.case_number = c.number
                   order by 1) as reasons,
             array(select l.name from published.case_line l where l.case_number = c.number
                   group by l.sku, l.name order by min(l.item)) as articles,
             array(select sum(l.quantity)::int from published.case_line l where l.case_number = c.number
                   group by l.sku, l.name order by min(l.item)) as pieces
      from published.service_case c
      left join published.customer cu on cu.id = c.customer_id
      left join published.shop_order o on o.number = c.order_number
      where c.number in (:numbers)
      """;

  private final JdbcClient jdbc;
  private final SheetParts parts;
  private final HistoryOfCustomer history;

  JdbcCaseSheets(JdbcClient jdbc, SheetParts parts, HistoryOfCustomer history) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.history = history;
  }

  @Override
  public Map<String, CaseFacts> facts(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(FACTS).param("numbers", numbers).query(SheetRows::facts).list().stream()
        .collect(Collectors.toMap(CaseFacts::number, Function.identity()));
  }

  @Override
  public Optional<CaseSheet> sheet(String number) {
    return Optional.ofNullable(facts(List.of(number)).get(number)).map(this::sheet);
  }

  private CaseSheet sheet(CaseFacts facts) {
    String number = facts.number();
    return new CaseSheet(
        facts,
        story(number),
        parts.lines(number),
        parts.evidence(number),
        parts.messages(number),
        parts.receipts(number),
        parts.terms(number),
        parts.openSteps(number),
        history.of(number));
  }

  private Story story(String number) {
    return jdbc.sql(
            """
            select c.phase, coalesce(s.display_name, c.owner) as owner,
                   a.reason as owner_reason, c.team, c.language, c.country,
                   c.subject, c.body, o.placed_at, o.delivered_at, c.opened_at
            from published.service_case c
            left join published.staff s on s.username = c.owner
            left join published.shop_order o on o.number = c.order_number
            left join published.case_assignment a on a.case_number = c.number and a.person = c.owner
            where c.number = :number
            """)
        .param("number", number)
        .query(SheetRows::story)
        .single();
  }
}
