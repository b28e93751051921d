package io.recourse.sitevisits;

import io.recourse.cases.Party;

/** What a visit waits for: its clock, whose turn it is, and what follows otherwise. */
enum SiteVisitWait {
  PLAN("planVisitTimes", Party.STAFF, "nobodyComes"),
  CHOICE("chooseVisitTime", Party.CUSTOMER, "visitLapses"),
  VISIT("carryOutVisit", Party.STAFF, "siteVisitMissed");

  private final String clock;
  private final Party party;
  private final String otherwise;

  SiteVisitWait(String clock, Party party, String otherwise) {
    this.clock = clock;
    this.party = party;
    this.otherwise = otherwise;
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
}
