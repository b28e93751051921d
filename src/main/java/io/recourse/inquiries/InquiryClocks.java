package io.recourse.inquiries;

import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import io.recourse.terms.NextFromClocks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The clocks of an inquiry: first response, resolution, and the customer's reply between them. */
@Component
class InquiryClocks {

  static final String FIRST_RESPONSE = "firstResponse";
  static final String RESOLUTION = "resolution";
  static final String REPLY = "customerReply";

  private final CaseClocks clocks;
  private final CaseTerms terms;
  private final NextFromClocks next;

  InquiryClocks(CaseClocks clocks, CaseTerms terms, NextFromClocks next) {
    this.clocks = clocks;
    this.terms = terms;
    this.next = next;
  }

  Instant startFirstResponse(ServiceCase of) {
    return start(of, FIRST_RESPONSE, TermName.FIRST_RESPONSE, Party.STAFF, "escalated");
  }

  Instant startResolution(ServiceCase of) {
    return start(of, RESOLUTION, TermName.RESOLUTION, Party.STAFF, "closedUnanswered");
  }

  Instant startReply(ServiceCase of) {
    return start(of, REPLY, TermName.REPLY, Party.CUSTOMER, "closedWithoutReply");
  }

  Instant reminder(ServiceCase of) {
    return terms.due(of, TermName.REPLY_REMINDER).at();
  }

  void meet(CaseNumber number, String name) {
    clocks.meet(number, name);
  }

  void breach(CaseNumber number, String name) {
    clocks.breach(number, name);
  }

  void cancel(CaseNumber number, String name) {
    clocks.cancel(number, name);
  }

  /** Nothing is owed on the case any more. */
  void stop(CaseNumber number) {
    clocks.cancelAll(number);
  }

  /** Says what is next by what runs; the caller saves the case. */
  void follow(ServiceCase of) {
    next.follow(of);
  }

  private Instant start(ServiceCase of, String name, TermName term, Party party, String otherwise) {
    Due due = terms.due(of, term);
    clocks.start(of.number(), name, party.name(), due.at(), otherwise, due.ground());
    return due.at();
  }
}
