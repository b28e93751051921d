package io.recourse.complaints.web;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.common.TypedMoney;
import io.recourse.complaints.CurrencyAsked;
import org.springframework.stereotype.Component;

/** The sum that a customer asks for, in the currency of the order or of what was offered. */
@Component
class SumAsked {

  private final CurrencyAsked currencies;

  SumAsked(CurrencyAsked currencies) {
    this.currencies = currencies;
  }

  /**
   * As people type it, in their writing of sums.
   *
   * @throws Problem INVALID where no currency is known, or for what is no sum above zero
   */
  Money typed(CaseNumber number, String sum) {
    Money asked = TypedMoney.read(sum, currencies.of(number), "/amount");
    if (!asked.exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    return asked;
  }
}
