package io.recourse.cases.jdbc;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseSaved;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.NoteDecider;
import io.recourse.cases.PieceClaims;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in PostgreSQL; only changed rows are written. */
@Repository
class JdbcCases implements Cases {

  private final JdbcClient jdbc;
  private final CaseReads reads;
  private final LineRows lines;
  private final CaseWrites writes;
  private final CaseSearch search;
  private final PieceClaims claims;
  private final NoteDecider deciders;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JdbcCases(
      JdbcClient jdbc,
      CaseReads reads,
      LineRows lines,
      CaseWrites writes,
      CaseSearch search,
      PieceClaims claims,
      NoteDecider deciders,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.reads = reads;
    this.lines = lines;
    this.writes = writes;
    this.search = search;
    this.claims = claims;
    this.deciders = deciders;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean isKnown(CaseNumber number) {
    return jdbc.sql("select exists(select 1 from service_case where number = ?)")
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public ServiceCase get(CaseNumber number) {
    return find(number).orElseThrow(JdbcCases::unknown);
  }

  @Override
  public Optional<ServiceCase> find(CaseNumber number) {
    return reads.where("number = ?", number.value()).stream().findFirst();
  }

  @Override
  public ServiceCase lock(CaseNumber number) {
    return reads.where("number = ? for update", number.value()).stream()
        .findFirst()
        .orElseThrow(JdbcCases::unknown);
  }

  @Override
  public void holdIntake(String orderNumber) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('intake ' || ?, 0))")
        .param(orderNumber)
        .query((row, index) -> true)
        .single();
  }

  @Override
  public void add(ServiceCase opened) {
    claims.follow(opened);
    writes.insert(opened, clock.instant());
    lines.insert(opened.number().value(), opened.lines());
    publish(opened);
  }

  @Override
  public void save(ServiceCase changed) {
    if (!changed.hasChanges()) {
      return;
    }
    claims.follow(changed);
    if (writes.update(changed, clock.instant()) == 0) {
      throw Problem.stale("case.changedMeanwhile", changed.number());
    }
    lines.insert(changed.number().value(), changed.addedLines());
    lines.update(changed.number().value(), changed.changedLines());
    deciders.follow(changed);
    publish(changed);
  }

  @Override
  public List<ServiceCase> openAbout(String person, String orderNumber) {
    return reads.where(
        """
        order_number = ? and customer_id = ? and closed_at is null
        order by opened_at desc, number desc
        """,
        orderNumber,
        person);
  }

  @Override
  public List<ServiceCase> openFor(String person) {
    return reads.where(
        "customer_id = ? and closed_at is null order by opened_at desc, number desc", person);
  }

  @Override
  public List<CaseNumber> giveTo(String person, String orderNumber) {
    return jdbc.sql(
            """
            update service_case set customer_id = ?
            where order_number = ? and customer_id is distinct from ? returning number
            """)
        .params(person, orderNumber, person)
        .query((row, index) -> new CaseNumber(row.getString("number")))
        .list();
  }

  @Override
  public void lockAbout(Collection<String> orderNumbers) {
    String[] numbers =
        orderNumbers.stream().map(number -> number.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    var ignored =
        jdbc.sql(
                """
                select number from service_case where lower(order_number) = any(?)
                order by number for update
                """)
            .param(numbers)
            .query(String.class)
            .list();
  }

  @Override
  public List<CaseNumber> openOf(String orderNumber) {
    return jdbc.sql(
            """
            select number from service_case where order_number = ? and closed_at is null
            order by opened_at, number
            """)
        .param(orderNumber)
        .query((row, index) -> new CaseNumber(row.getString("number")))
        .list();
  }

  @Override
  public List<ServiceCase> about(String orderNumber) {
    return reads.where("order_number = ? order by opened_at, number", orderNumber);
  }

  @Override
  public List<CaseNumber> withoutProcess(Collection<CaseType> types) {
    return jdbc.sql(
            """
            select number from service_case
            where closed_at is null and process_instance is null and type = any(?)
            order by opened_at, number
            """)
        .param(types.stream().map(CaseType::name).toArray(String[]::new))
        .query((row, index) -> new CaseNumber(row.getString("number")))
        .list();
  }

  @Override
  public Page search(CaseQuery query) {
    return search.search(query);
  }

  private void publish(ServiceCase stored) {
    CaseSaved saved = CaseSaved.of(stored);
    stored.saved();
    events.publishEvent(saved);
    stored.takeEvents().forEach(events::publishEvent);
  }

  private static Problem unknown() {
    return Problem.notFound("case.unknown");
  }
}
