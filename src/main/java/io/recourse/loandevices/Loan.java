package io.recourse.loandevices;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * A device lent to a customer while theirs is repaired; a case below the one of the repair.
 *
 * @param deposit asked before it is sent; zero for none
 * @param ground why it is lent, and on these terms
 */
public record Loan(
    CaseNumber number,
    CaseNumber repair,
    String serial,
    Money deposit,
    String ground,
    State state,
    boolean depositPaid,
    Stay stay,
    LoanCharge charge) {

  /** How far it went. */
  public enum State {
    ASKED,
    SENT,
    BACK,
    LOST,
    ENDED,
    LAPSED,
    WITHDRAWN
  }

  static Loan asked(
      CaseNumber number, CaseNumber repair, String serial, Money deposit, String ground) {
    return new Loan(
        number, repair, serial, deposit, ground, State.ASKED, false, Stay.NONE, LoanCharge.NONE);
  }

  public boolean asksDeposit() {
    return deposit.exceedsZero();
  }

  /** What is charged and not covered by what we hold. */
  public Money owedBeyondDeposit() {
    return sum(Math.max(0, charge.charged() - charge.held()));
  }

  /** What of the deposit, or of a charge paid before it was found, goes back. */
  public Money moneyBack() {
    return sum(Math.max(0, charge.held() - charge.charged()));
  }

  /** So many minor units of the currency of the order. */
  public Money sum(long amount) {
    return new Money(amount, deposit.currency());
  }

  Loan becomes(State next) {
    return new Loan(number, repair, serial, deposit, ground, next, depositPaid, stay, charge);
  }

  Loan with(Stay now) {
    return new Loan(number, repair, serial, deposit, ground, state, depositPaid, now, charge);
  }

  Loan with(LoanCharge now) {
    return new Loan(number, repair, serial, deposit, ground, state, depositPaid, stay, now);
  }

  Loan cameBack(Instant at) {
    return becomes(State.BACK).with(stay.back(at));
  }

  Loan paidDeposit() {
    LoanCharge holding = charge.holding(deposit.amount());
    return new Loan(number, repair, serial, deposit, ground, state, true, stay, holding);
  }
}
