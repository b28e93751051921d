package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.intake.NextNumber;
import io.recourse.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with one approved line, ready for their money. */
@Component
public class RefundScenario {

  private final Orders orders;
  private final Cases cases;
  private final NextNumber numbers;
  private final ReserveRefund reserve;
  private final ApproveRefund approve;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  RefundScenario(
      Orders orders,
      Cases cases,
      NextNumber numbers,
      ReserveRefund reserve,
      ApproveRefund approve,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.orders = orders;
    this.cases = cases;
    this.numbers = numbers;
    this.reserve = reserve;
    this.approve = approve;
    this.events = events;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** An order of so many pieces at a price in cents, paid by these payments. */
  public String order(int quantity, long price, Long... payments) {
    return order("O-" + UUID.randomUUID(), quantity, price, payments);
  }

  /** As {@link #order(int, long, Long...)}, under this number. */
  public String order(String number, int quantity, long price, Long... payments) {
    List<Long> paid = payments.length == 0 ? List.of(quantity * price) : List.of(payments);
    transaction.executeWithoutResult(
        begun ->
            orders.upsert(TestOrders.paidBy(number, quantity, price, paid), "TEST", Instant.now()));
    return number;
  }

  /** A case about line 1 of the order, opened by this person and approved. */
  public CaseNumber approvedCase(String order, int quantity, String filedBy) {
    return transaction.execute(
        begun -> {
          CaseNumber number = numbers.next();
          insert(number, order, quantity, filedBy);
          events.publishEvent(
              DomainEvent.of(number, "CaseOpened", "A case was opened", java.util.Map.of()));
          ServiceCase opened = cases.lock(number);
          opened.approve(1, quantity, Remedy.REFUND, "Within the term");
          cases.save(opened);
          return number;
        });
  }

  public RefundId reserved(CaseNumber number, long amount) {
    RefundItem item = new RefundItem(1, 1, 1, amount, 0, 0, 0, 0, 0, amount);
    return reserve.reserve(
        number, number + ":settle", List.of(item), new Money(amount, "EUR"), "Withdrawal");
  }

  /** A refund of a new case that only needs to be sent. */
  public RefundId approved(long amount) {
    RefundId refund = reserved(approvedCase(order(1, amount), 1, "agent"), amount);
    approve.byPolicy(refund);
    return refund;
  }

  /** Does something as this member of staff. */
  public static <T> T as(String user, Supplier<T> what) {
    var before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
      SecurityContextHolder.getContext()
          .setAuthentication(new TestingAuthenticationToken(user, "", "ROLE_FINANCE", "ROLE_LEAD"));
      return what.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Makes the next call to the simulated provider go wrong. */
  public void fault(String name) {
    jdbc.sql("insert into simulated_gateway_fault (fault, remaining) values (?, 1)")
        .param(name)
        .update();
  }

  /** Changes the simulated provider's books without a report of it. */
  public void bookedAtProvider(String key, String status) {
    jdbc.sql(
            """
            update simulated_gateway_refund set status = ?, settles_at = now() + interval '1 year'
            where idempotency_key = ?
            """)
        .params(status, key)
        .update();
  }

  /** Makes the simulated provider well-behaved again. */
  public void disarm() {
    jdbc.sql("update simulated_gateway_fault set remaining = 0").update();
  }

  public long count(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(Long.class).single();
  }

  public String text(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(String.class).single();
  }

  private void insert(CaseNumber number, String order, int quantity, String filedBy) {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, customer_id,
              order_number, language, country, status, phase, team, priority, opened_at, updated_at)
            values (?, 'RETURN', 'API', 'STAFF', ?, ?, ?, 'en', 'DE', 'OPEN', 'DECISION', 'returns', 50,
              now(), now())
            """)
        .params(number.value(), filedBy, "C-" + order, order)
        .update();
    jdbc.sql(
            """
            insert into case_line (case_number, item, order_line, sku, name, quantity, reason)
            values (?, 1, 1, 'SKU-1', 'Kettle', ?, 'UNWANTED')
            """)
        .params(number.value(), quantity)
        .update();
    orders.bind(order, Map.of(1, quantity));
  }
}
