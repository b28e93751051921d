package io.recourse.processes;

import static java.util.Locale.ROOT;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.RequestGoodwill;
import io.recourse.goodwill.process.GoodwillElements;
import io.recourse.payouts.OrderPayout;
import io.recourse.payouts.PayByHand;
import io.recourse.payouts.Payee;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import io.recourse.payouts.process.PayoutElements;
import io.recourse.refunds.RefundScenario;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A way to every wait of payouts and goodwill, and hands that pay. */
@Component
class PayoutWaits implements Waits {

  static final long SMALL = 900;
  static final long MIDDLE = 50_000;
  static final long LARGE = 250_000;

  private final ReturnsFixture fixture;
  private final RefundScenario scenario;
  private final OrderPayout order;
  private final RequestGoodwill requests;
  private final PayoutBook book;
  private final PayByHand pay;
  private final CompleteTask complete;

  PayoutWaits(
      ReturnsFixture fixture,
      RefundScenario scenario,
      OrderPayout order,
      RequestGoodwill requests,
      PayoutBook book,
      PayByHand pay,
      CompleteTask complete) {
    this.fixture = fixture;
    this.scenario = scenario;
    this.order = order;
    this.requests = requests;
    this.book = book;
    this.pay = pay;
    this.complete = complete;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        PayoutElements.APPROVE, () -> ordered(MIDDLE),
        PayoutElements.CONFIRM, this::approvedByFinance,
        PayoutElements.PAY_OUT, () -> ordered(SMALL),
        GoodwillElements.AS_LEAD, () -> asked(4_000),
        GoodwillElements.AS_OWNER, () -> asked(40_000));
  }

  /** Points that the service desk may not grant. */
  CaseNumber asked(long points) {
    return asked(scenario.approvedCase(scenario.order(1, 5_000), 1, "agent"), points);
  }

  CaseNumber asked(CaseNumber number, long points) {
    var unused = requests.ask(number, Gesture.points(points, "a long wait"), "agent");
    return number;
  }

  /** On a case that waits for nothing else. */
  CaseNumber ordered(long amount) {
    return ordered(scenario.approvedCase(scenario.order(1, 5_000), 1, "agent"), amount);
  }

  CaseNumber ordered(CaseNumber number, long amount) {
    var unused =
        order.orderAside(
            number, number + "/" + UUID.randomUUID(), new Money(amount, "EUR"), "late", "agent");
    fixture.run(number);
    return number;
  }

  CaseNumber approvedByFinance() {
    CaseNumber number = ordered(LARGE);
    decide(number, PayoutElements.APPROVE, "finance", "finance");
    return number;
  }

  void decide(CaseNumber number, String task, String who, String team) {
    by(number, task, who, team, Map.of("decision", "approve"));
  }

  /** By a hand of finance that approved nothing, to where the customer wants it. */
  void pay(CaseNumber number) {
    book.ofCase(number).stream()
        .filter(one -> one.state() == Payout.State.OPEN && one.payee() == null)
        .forEach(one -> pay.name(one.id(), Payee.of("Ada L.", "DE02 1203 0000")));
    pay(number, Map.of("method", "BANK_TRANSFER", "reference", "T-1"));
  }

  void pay(CaseNumber number, Map<String, Object> how) {
    by(number, PayoutElements.PAY_OUT, "second-finance", "finance", how);
  }

  /** Minor units in all. */
  long paid(CaseNumber number) {
    return book.ofCase(number).stream()
        .filter(one -> one.state() == Payout.State.PAID)
        .mapToLong(one -> one.amount().amount())
        .sum();
  }

  private void by(
      CaseNumber number, String task, String who, String team, Map<String, Object> values) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(who, "", "ROLE_" + team.toUpperCase(ROOT)));
    try {
      complete.complete(
          fixture.task(number, task).getId(), new Worker(who, Set.of(team)), Version.ANY, values);
    } finally {
      SecurityContextHolder.clearContext();
    }
    fixture.run(number);
  }
}
