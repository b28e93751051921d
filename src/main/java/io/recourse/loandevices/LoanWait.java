package io.recourse.loandevices;

import io.recourse.cases.Party;
import io.recourse.policy.TermName;

/** What a loan waits for: its clock, and what follows when nobody acts. */
enum LoanWait {
  DEPOSIT("loanDeposit", Party.CUSTOMER, "loanLapses", TermName.PAY_LOAN_DEPOSIT),
  RETURN("returnLoan", Party.CUSTOMER, "loanIsChased", TermName.RETURN_LOAN),
  CHASE("chaseLoan", Party.STAFF, "loanCountsAsLost", TermName.CHASE_LOAN),
  /** A carrier that has the device is silent. */
  SEARCH("loanSearch", Party.PARTNER, "loanCountsAsLost", TermName.PARCEL_SEARCH),
  CHECK_IN("checkInLoan", Party.STAFF, "loanCountsAsSound", TermName.CHECK_IN_LOAN),
  DECIDE("decideLoanCharge", Party.STAFF, "loanChargedByRule", TermName.DECIDE_LOAN_CHARGE),
  CHARGE("loanCharge", Party.CUSTOMER, "loanChargeWrittenOff", TermName.PAY_LOAN_CHARGE);

  private final String clock;
  private final Party party;
  private final String otherwise;
  private final TermName term;

  LoanWait(String clock, Party party, String otherwise, TermName term) {
    this.clock = clock;
    this.party = party;
    this.otherwise = otherwise;
    this.term = term;
  }

  String clock() {
    return clock;
  }

  Party party() {
    return party;
  }

  String otherwise() {
    return otherwise;
  }

  TermName term() {
    return term;
  }
}
