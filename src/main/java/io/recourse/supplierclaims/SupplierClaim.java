package io.recourse.supplierclaims;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * A claim against a maker or supplier.
 *
 * @param worth what the goods cost the customer
 * @param terms those by which it was raised
 * @param claimed what was asked for; null before it was filed
 * @param reference the supplier's own; null before it was filed
 * @param reminders how often it was reminded
 * @param acknowledged what it agreed to pay; 0 before
 * @param booked what it paid; 0 before
 */
public record SupplierClaim(
    CaseNumber number,
    FaultyGoods goods,
    String supplier,
    Money worth,
    SupplierTerms terms,
    SupplierClaimState state,
    Long claimed,
    String reference,
    int reminders,
    long acknowledged,
    long booked,
    Instant raisedAt) {

  static SupplierClaim raised(
      CaseNumber number,
      FaultyGoods goods,
      String supplier,
      Money worth,
      SupplierTerms terms,
      Instant at) {
    return new SupplierClaim(
        number, goods, supplier, worth, terms, SupplierClaimState.TO_FILE, null, null, 0, 0, 0, at);
  }

  /** So many minor units of the currency of the goods. */
  public Money sum(long amount) {
    return new Money(amount, worth.currency());
  }

  SupplierClaim filed(long amount, String under) {
    return with(SupplierClaimState.FILED, amount, under, 0, 0, 0);
  }

  SupplierClaim reminded() {
    return with(state, claimed, reference, reminders + 1, acknowledged, booked);
  }

  SupplierClaim acknowledged(long amount) {
    return with(SupplierClaimState.ACKNOWLEDGED, claimed, reference, reminders, amount, booked);
  }

  SupplierClaim booked(long amount) {
    return with(SupplierClaimState.BOOKED, claimed, reference, reminders, acknowledged, amount);
  }

  SupplierClaim ended(SupplierClaimState as) {
    return with(as, claimed, reference, reminders, acknowledged, booked);
  }

  private SupplierClaim with(
      SupplierClaimState now, Long asked, String under, int told, long agreed, long paid) {
    return new SupplierClaim(
        number, goods, supplier, worth, terms, now, asked, under, told, agreed, paid, raisedAt);
  }
}
