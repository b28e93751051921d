package io.recourse.policy;

import io.recourse.common.Money;
import java.util.Optional;

/**
 * What the law owes who was deceived, beside the price itself (CN consumer law art. 55).
 *
 * @param ground the rule it stands on
 */
public record FraudDamages(Money amount, String ground) {

  /** Empty where the law of the purchase has no such rule; a least sum counts in its currency. */
  public static Optional<FraudDamages> of(ResolvedTerms terms, Money price) {
    return terms
        .duty(Duty.FRAUD_DAMAGES)
        .map(rule -> new FraudDamages(sum(rule, price), rule.ground()));
  }

  private static Money sum(PolicyRule rule, Money price) {
    Money times = new Money(Math.multiplyExact(price.amount(), rule.number()), price.currency());
    Money least = rule.atLeast();
    boolean less =
        least != null
            && least.currency().equals(times.currency())
            && least.amount() > times.amount();
    return less ? least : times;
  }
}
