package io.recourse.loandevices;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a device is lent during a repair, and for which deposit: the table {@code loanOffer} by
 * the customer, the article and how long the repair may take.
 */
@Component
public class OfferLoan {

  private static final String TABLE = "loanOffer";
  private static final Duration DAY = Duration.ofDays(1);

  private final DevicePool pool;
  private final LoanBook book;
  private final CustomerClass classes;
  private final GoodsOfRepair goods;
  private final PurchaseTerms terms;
  private final Decisions decisions;
  private final Clock clock;

  OfferLoan(
      DevicePool pool,
      LoanBook book,
      CustomerClass classes,
      GoodsOfRepair goods,
      PurchaseTerms terms,
      Decisions decisions,
      Clock clock) {
    this.pool = pool;
    this.book = book;
    this.classes = classes;
    this.goods = goods;
    this.terms = terms;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * What a customer can have while theirs is repaired.
   *
   * @param device that would be sent; another of the same kind where that is gone by then
   * @param deposit zero for none
   * @param ground why
   */
  public record Offer(LoanDevice device, Money deposit, String ground) {}

  /** Empty where none is lent, none is left, or one is lent already. */
  public Optional<Offer> to(ServiceCase repair) {
    if (repair.type() != CaseType.REPAIR
        || repair.isEnded()
        || repair.customerId() == null
        || book.openOf(repair.number()).isPresent()) {
      return Optional.empty();
    }
    String currency = goods.currency(repair);
    return goods
        .category(repair)
        .flatMap(
            category ->
                pool.inStock(category).stream()
                    .filter(one -> one.worth().currency().equals(currency))
                    .findFirst())
        .flatMap(one -> judged(repair, one));
  }

  private Optional<Offer> judged(ServiceCase repair, LoanDevice device) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("category", device.category());
    facts.put("customerLevel", goods.level(repair));
    facts.put("segment", classes.of(repair.customerId()).orElse(null));
    facts.put("repairDays", expectedDays(repair));
    Judgement said = decisions.evaluate(TABLE, null, null, facts);
    return said.is("offered")
        ? Optional.of(
            new Offer(device, share(device.worth(), said.number("depositPercent")), said.ground()))
        : Optional.empty();
  }

  /** How long it may take by our own terms until it is tested. */
  private long expectedDays(ServiceCase repair) {
    Instant now = clock.instant();
    Instant diagnosed = terms.end(repair, TermName.DIAGNOSE, now);
    Instant done = terms.end(repair, TermName.PERFORM_REPAIR, diagnosed);
    return Duration.between(now, terms.end(repair, TermName.TEST_REPAIR, done)).dividedBy(DAY);
  }

  private static Money share(Money worth, long percent) {
    return new Money(Math.multiplyExact(worth.amount(), percent) / 100, worth.currency());
  }
}
