package io.recourse.carrierclaims;

import io.recourse.common.Money;

/**
 * The terms of a carrier for what it loses or damages.
 *
 * @param noticeDays within which a claim is to be filed
 * @param answerDays within which it is to be answered
 * @param limit what it owes at most, in minor units; 0 for none known
 * @param currency of the limit
 * @param reminders how often it is reminded before the claim is given up
 * @param documents what goes with a claim
 */
public record CarrierTerms(
    int noticeDays,
    int answerDays,
    long limit,
    String currency,
    int reminders,
    String documents,
    String ground) {

  /** The limit as a sum; nothing where none is known. */
  public Money most() {
    return new Money(limit, currency);
  }

  boolean limits(String ofCurrency) {
    return limit > 0 && currency.equals(ofCurrency);
  }
}
