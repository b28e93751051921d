package io.recourse.inquiries;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an inquiry; whatever its end, the customer can have it taken up again. */
@Service
public class CloseInquiry {

  private final Cases cases;
  private final InquiryClocks clocks;

  CloseInquiry(Cases cases, InquiryClocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  @Transactional
  public void answered(CaseNumber number) {
    close(number, CaseStatus.CLOSED, "The question was answered.");
  }

  /** We owed an answer and did not give it. */
  @Transactional
  public void unanswered(CaseNumber number) {
    clocks.breach(number, InquiryClocks.RESOLUTION);
    close(number, CaseStatus.EXPIRED, "The question was not answered in time.");
  }

  /** The customer was asked back and did not reply. */
  @Transactional
  public void withoutReply(CaseNumber number) {
    clocks.breach(number, InquiryClocks.REPLY);
    close(number, CaseStatus.EXPIRED, "No reply came to what we asked back.");
  }

  /** Withdrawn, or now of another type: nobody owes an answer; what was said stays. */
  @Transactional
  public void leave(CaseNumber number) {
    clocks.stop(number);
  }

  private void close(CaseNumber number, CaseStatus as, String ground) {
    ServiceCase of = cases.lock(number);
    clocks.stop(number);
    of.closeAs(as, ground);
    cases.save(of);
  }
}
