package io.recourse.inquiries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An inquiry is staff's turn: the terms to answer it start. */
@Service
public class TakeUpInquiry {

  private final Cases cases;
  private final InquiryClocks clocks;
  private final Clock clock;

  TakeUpInquiry(Cases cases, InquiryClocks clocks, Clock clock) {
    this.cases = cases;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** It came in, or was reopened: a first response and a resolution are owed. */
  @Transactional
  public AnswerDue takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Instant answerBy = clocks.startFirstResponse(of);
    Instant resolveBy = clocks.startResolution(of);
    clocks.follow(of);
    cases.save(of);
    return new AnswerDue(answerBy, resolveBy);
  }

  /** The customer said what they were asked: the resolution is owed, in a term that runs anew. */
  @Transactional
  public AnswerDue replied(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, InquiryClocks.REPLY);
    Instant resolveBy = clocks.startResolution(of);
    clocks.follow(of);
    cases.save(of);
    Instant now = clock.instant();
    Instant half = now.plus(Duration.between(now, resolveBy).dividedBy(2));
    return new AnswerDue(half, resolveBy);
  }
}
