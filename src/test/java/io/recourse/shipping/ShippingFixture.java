package io.recourse.shipping;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseEnd;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseState;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Contacts;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Handling;
import io.recourse.cases.NextStep;
import io.recourse.cases.PolicyInForce;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Granted cases with one line of two pieces each, ready to be sent back. */
@Component
public class ShippingFixture {

  private static final AtomicInteger NEXT = new AtomicInteger(71_000_000);

  private final Cases cases;
  private final JdbcClient jdbc;
  private final BookParcel book;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ShippingFixture(
      Cases cases, JdbcClient jdbc, BookParcel book, TransactionTemplate transaction, Clock clock) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.book = book;
    this.transaction = transaction;
    this.clock = clock;
  }

  public CaseNumber granted(ShippingMethod method) {
    CaseNumber number = new CaseNumber("RC-" + NEXT.incrementAndGet());
    transaction.executeWithoutResult(
        status -> {
          cases.add(new ServiceCase(origin(number), state(method), List.of(), 0, clock));
          insertLine(number);
          ServiceCase of = cases.lock(number);
          of.judgedUnder("test", "EU");
          cases.save(of);
        });
    return number;
  }

  public Parcel booked(CaseNumber number) {
    return book.book(
        number, ParcelDirection.RETURN, ShippingMethod.LABEL, Map.of(1, 2), "test:" + number);
  }

  public GoodsState goods(CaseNumber number) {
    return cases.get(number).line(1).goods();
  }

  public java.time.Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
  }

  /** Undoes a booking on our side only, as if its transaction had failed after the carrier's. */
  public void forget(CaseNumber number) {
    jdbc.sql(
            "delete from parcel_line where parcel_id in (select id from parcel where case_number ="
                + " ?)")
        .param(number.value())
        .update();
    jdbc.sql("delete from parcel where case_number = ?").param(number.value()).update();
  }

  public int count(String sql, Object... params) {
    return jdbc.sql(sql).params(params).query(Integer.class).single();
  }

  private CaseOrigin origin(CaseNumber number) {
    return new CaseOrigin(
        number, Channel.API, Actor.SYSTEM, null, null, "en", "DE", "Return", null, clock.instant());
  }

  private static CaseState state(ShippingMethod method) {
    Handling handling =
        new Handling(
            new Assignment(null, "returns", 50),
            null,
            new PolicyInForce(null, null),
            method.name(),
            null,
            NextStep.NOTHING);
    return new CaseState(
        CaseType.RETURN, handling, new CaseEnd(null, null, null, null), new Contacts(1, 0, null));
  }

  private void insertLine(CaseNumber number) {
    jdbc.sql(
            """
            insert into case_line (case_number, item, order_line, sku, name, quantity,
              approved_quantity, reason, remedy, decision)
            values (?, 1, 1, 'LAMP-1', 'Lamp', 2, 2, 'UNWANTED', 'REFUND', 'APPROVED')
            """)
        .param(number.value())
        .update();
  }
}
