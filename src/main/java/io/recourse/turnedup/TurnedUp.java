package io.recourse.turnedup;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * Goods that came after money was paid, or others were sent, because they counted as lost.
 *
 * @param number the case of their delivery, once a case
 * @param teller who said first that they came
 * @param worth what the pieces cost on their order, and what keeping them costs
 * @param unansweredStays whether they stay with a customer who says nothing; else a person decides
 * @param ground why so, as the table has it
 */
public record TurnedUp(
    CaseNumber number,
    Instant since,
    Teller teller,
    State state,
    Money worth,
    boolean unansweredStays,
    String ground) {

  /** Who told of the goods. */
  public enum Teller {
    TRACKING,
    CUSTOMER,
    STAFF
  }

  /** How the matter stands. */
  public enum State {
    /** The customer is asked what they want. */
    ASKED,
    /** The customer keeps them and pays. */
    TO_PAY,
    /** The customer sends them back with a label of ours. */
    TO_SEND,
    /** A person decides. */
    TO_DECIDE,
    PAID,
    BACK,
    /** They stay with the customer for nothing. */
    LEFT;

    boolean isOver() {
      return this == PAID || this == BACK || this == LEFT;
    }
  }

  TurnedUp becomes(State next) {
    return new TurnedUp(number, since, teller, next, worth, unansweredStays, ground);
  }
}
