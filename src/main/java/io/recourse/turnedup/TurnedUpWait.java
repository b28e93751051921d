package io.recourse.turnedup;

import io.recourse.cases.Party;
import io.recourse.policy.TermName;

/** What goods that turned up wait for: its clock, and what follows when nobody acts. */
enum TurnedUpWait {
  CHOICE("chooseTurnedUp", Party.CUSTOMER, TermName.REPLY, "turnedUpLookedAt"),
  PRICE("payTurnedUp", Party.CUSTOMER, TermName.PAY_TURNED_UP, "turnedUpLookedAt"),
  BACK("sendTurnedUpBack", Party.CUSTOMER, TermName.SEND_BACK, "turnedUpLookedAt"),
  DECISION("decideTurnedUp", Party.STAFF, TermName.DECIDE, "turnedUpStays");

  private final String clock;
  private final Party party;
  private final TermName term;
  private final String otherwise;

  TurnedUpWait(String clock, Party party, TermName term, String otherwise) {
    this.clock = clock;
    this.party = party;
    this.term = term;
    this.otherwise = otherwise;
  }

  String clock() {
    return clock;
  }

  Party party() {
    return party;
  }

  TermName term() {
    return term;
  }

  /** What follows; goods of little worth stay with who says nothing. */
  String otherwise(TurnedUp of) {
    return this == CHOICE && of.unansweredStays() ? DECISION.otherwise : otherwise;
  }
}
