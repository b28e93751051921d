package io.recourse.payments;

import io.recourse.common.Money;

/** What became of a charge, as the provider says, or that we do not know. */
public sealed interface ChargeAnswer {

  /** The money is here. */
  record Taken(String providerRef, String method, Money amount) implements ChargeAnswer {}

  /** The provider will not take it, for good. */
  record Declined(String code) implements ChargeAnswer {}

  /** Nothing was taken so far; the provider will report. */
  record Waiting() implements ChargeAnswer {}

  /** Time-out, broken answer, overload: it may have happened or not. */
  record Unknown(String why) implements ChargeAnswer {}
}
