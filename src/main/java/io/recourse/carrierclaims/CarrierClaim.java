package io.recourse.carrierclaims;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * A claim against a carrier.
 *
 * @param worth of the goods in the parcel
 * @param terms those of its carrier when it was raised
 * @param claimed what was asked for; null before it was filed
 * @param reference the carrier's own; null before it was filed
 * @param reminders how often the carrier was reminded of it
 * @param paid what the carrier paid; 0 before
 */
public record CarrierClaim(
    CaseNumber number,
    Loss loss,
    Money worth,
    CarrierTerms terms,
    ClaimState state,
    Long claimed,
    String reference,
    int reminders,
    long granted,
    long paid,
    Instant raisedAt) {

  /** By law or contract the carrier owes no more than its limit, where it has one. */
  public long most() {
    return terms.limits(worth.currency())
        ? Math.min(worth.amount(), terms.limit())
        : worth.amount();
  }

  /** So many minor units of the currency of the goods. */
  public Money sum(long amount) {
    return new Money(amount, worth.currency());
  }

  CarrierClaim filed(long amount, String under) {
    return new CarrierClaim(
        number, loss, worth, terms, ClaimState.FILED, amount, under, 0, 0, 0, raisedAt);
  }

  CarrierClaim reminded() {
    return with(state, reminders + 1, granted, paid);
  }

  CarrierClaim granted(long amount) {
    return with(ClaimState.GRANTED, reminders, amount, paid);
  }

  CarrierClaim paid(long amount) {
    return with(ClaimState.PAID, reminders, granted, amount);
  }

  CarrierClaim ended(ClaimState as) {
    return with(as, reminders, granted, paid);
  }

  private CarrierClaim with(ClaimState now, int told, long agreed, long booked) {
    return new CarrierClaim(
        number, loss, worth, terms, now, claimed, reference, told, agreed, booked, raisedAt);
  }
}
