package io.recourse.complaints;

import io.recourse.cases.Party;
import io.recourse.policy.TermName;
import java.util.Arrays;
import java.util.Optional;

/** What a complaint waits for. */
enum Wait {
  ASSESSMENT("assessComplaint", Party.STAFF, TermName.ASSESS_COMPLAINT, "assessedByDefault"),
  FORCE("reportFindings", Party.STAFF, null, "goesOnWithoutForce"),
  INVESTIGATION("investigateComplaint", Party.STAFF, TermName.INVESTIGATE_COMPLAINT, "escalated"),
  DECISION("decideComplaint", Party.STAFF, TermName.DECIDE_COMPLAINT, "escalated"),
  REVIEW("reviewComplaint", Party.STAFF, TermName.REVIEW_COMPLAINT, "escalated"),
  ANSWER("answerComplaint", Party.CUSTOMER, TermName.ANSWER_COMPLAINT, "outcomeStands"),
  STATEMENT("stateDispute", Party.CUSTOMER, TermName.DISPUTE_EVIDENCE, "disputeGoesOn"),
  REPLY("replyToDispute", Party.STAFF, TermName.DISPUTE_REPLY, "decidedWithoutReply"),
  DISPUTE("decideDispute", Party.STAFF, TermName.DECIDE_DISPUTE, "escalated");

  final String step;
  final Party party;
  final TermName term;
  final String otherwise;

  Wait(String step, Party party, TermName term, String otherwise) {
    this.step = step;
    this.party = party;
    this.term = term;
    this.otherwise = otherwise;
  }

  static Optional<Wait> named(String step) {
    return Arrays.stream(values()).filter(wait -> wait.step.equals(step)).findFirst();
  }

  /** A step that stays open when its time is over, so that its time may be changed. */
  boolean isStepOfStaff() {
    return "escalated".equals(otherwise);
  }
}
