package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.WantedChange;
import java.time.Instant;
import java.util.Map;

/**
 * A change of an order that a case is about.
 *
 * @param state how far it is
 * @param ground why it was refused or called off; null otherwise
 * @param due minor units the customer pays for it; negative where money goes back
 * @param payBy until when it is paid; null unless it is to be paid
 * @param quoted the price of a piece of each article, by sku, that binds once the customer was told
 *     what to pay; empty before
 */
public record RequestedChange(
    CaseNumber number,
    String orderNumber,
    WantedChange wanted,
    State state,
    String ground,
    long due,
    String currency,
    Instant payBy,
    Map<String, Money> quoted) {

  /** Only the first two wait for anybody. */
  public enum State {
    ASKED,
    TO_PAY,
    DONE,
    REFUSED,
    CALLED_OFF
  }

  static RequestedChange asked(
      CaseNumber number, String order, WantedChange wanted, String currency) {
    return new RequestedChange(
        number, order, wanted, State.ASKED, null, 0, currency, null, Map.of());
  }

  RequestedChange toPay(long amount, Instant by, Map<String, Money> prices) {
    return new RequestedChange(
        number, orderNumber, wanted, State.TO_PAY, ground, amount, currency, by, prices);
  }

  RequestedChange done(long settled) {
    return new RequestedChange(
        number, orderNumber, wanted, State.DONE, ground, settled, currency, payBy, quoted);
  }

  RequestedChange ended(State how, String why) {
    return new RequestedChange(number, orderNumber, wanted, how, why, due, currency, payBy, quoted);
  }

  public boolean isWaiting() {
    return state == State.ASKED || state == State.TO_PAY;
  }

  public Money owed() {
    return new Money(Math.max(0, due), currency);
  }
}
