package io.recourse.inquiries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The term of the first response is over: what remains is the resolution, with the lead in it. */
@Service
public class EscalateAnswer {

  private final Cases cases;
  private final InquiryClocks clocks;

  EscalateAnswer(Cases cases, InquiryClocks clocks) {
    this.cases = cases;
    this.clocks = clocks;
  }

  @Transactional
  public void escalate(CaseNumber number) {
    ServiceCase late = cases.lock(number);
    clocks.breach(number, InquiryClocks.FIRST_RESPONSE);
    clocks.follow(late);
    cases.save(late);
  }
}
