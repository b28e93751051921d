package io.recourse.payouts;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payouts.PayoutFile.Fact;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owes a customer money that is no refund (RFD-02). It is a booking of its own: it takes nothing of
 * what their order may still have to give back, and needs no order.
 */
@Service
public class OrderPayout {

  private final Cases cases;
  private final PayoutBook book;
  private final PayoutFile file;
  private final PayoutFlow flow;
  private final Clock clock;

  OrderPayout(Cases cases, PayoutBook book, PayoutFile file, PayoutFlow flow, Clock clock) {
    this.cases = cases;
    this.book = book;
    this.file = file;
    this.flow = flow;
    this.clock = clock;
  }

  /**
   * For a process that waits until it is paid.
   *
   * @param key names the occasion; the same key owes once
   * @param orderedBy id of who decided it; never approves or pays it
   * @throws Problem INVALID for no money
   */
  @Transactional
  public Payout order(
      CaseNumber number, String key, Money amount, String ground, String orderedBy) {
    var unused = cases.lock(number);
    Optional<Payout> before = book.ofKey(key);
    if (before.isPresent()) {
      return before.get();
    }
    if (!amount.exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    Payout ordered =
        new Payout(
            UUID.randomUUID(),
            key,
            number,
            amount,
            ground,
            orderedBy,
            clock.instant(),
            null,
            null,
            null,
            null,
            null);
    book.add(ordered);
    file.say(ordered, Fact.ORDERED);
    return ordered;
  }

  /**
   * The same, beside what the case itself waits for.
   *
   * @throws Problem as {@link #order}
   */
  @Transactional
  public Payout orderAside(
      CaseNumber number, String key, Money amount, String ground, String orderedBy) {
    boolean known = book.ofKey(key).isPresent();
    Payout ordered = order(number, key, amount, ground, orderedBy);
    if (!known) {
      flow.begin(ordered);
    }
    return ordered;
  }
}
