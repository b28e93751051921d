package io.recourse.repairs;

import io.recourse.cases.Party;
import io.recourse.policy.TermName;

/**
 * What a repair waits for: its clock, its term, whose turn it is, and what follows otherwise. A
 * visit has no term: it is due when its slot ends.
 */
enum RepairWait {
  HELP("remoteHelp", TermName.REMOTE_HELP, Party.CUSTOMER, "goodsComeIn"),
  APPOINTMENT("chooseAppointment", TermName.APPOINTMENT, Party.CUSTOMER, "goodsComeIn"),
  VISIT("visitOnSite", null, Party.STAFF, "visitMissed"),
  DIAGNOSIS("diagnoseRepair", TermName.DIAGNOSE, Party.STAFF, "takenAsCovered"),
  CONSENT("quotation", TermName.QUOTATION, Party.CUSTOMER, "quotationExpires"),
  PAYMENT("quotationPayment", TermName.PAY_QUOTATION, Party.CUSTOMER, "quotationExpires"),
  FEE("repairFee", TermName.PAY_QUOTATION, Party.CUSTOMER, "feeWaived"),
  PARTS("repairParts", TermName.PARTS, Party.STAFF, "unrepairable"),
  WORK("performRepair", TermName.PERFORM_REPAIR, Party.STAFF, "unrepairable"),
  TEST("testRepair", TermName.TEST_REPAIR, Party.STAFF, "testFailed"),
  CONFIRMATION("confirmRepair", TermName.CONFIRM_REPAIR, Party.CUSTOMER, "takenAsRepaired");

  private final String clock;
  private final TermName term;
  private final Party party;
  private final String otherwise;

  RepairWait(String clock, TermName term, Party party, String otherwise) {
    this.clock = clock;
    this.term = term;
    this.party = party;
    this.otherwise = otherwise;
  }

  String clock() {
    return clock;
  }

  TermName term() {
    return term;
  }

  Party party() {
    return party;
  }

  String otherwise() {
    return otherwise;
  }
}
