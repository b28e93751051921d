package io.recourse.inquiries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person answers the question, or asks back because the answer hangs on it. */
@Service
public class AnswerInquiry {

  private final Cases cases;
  private final InquiryBook book;
  private final InquiryClocks clocks;
  private final ApplicationEventPublisher events;

  AnswerInquiry(
      Cases cases, InquiryBook book, InquiryClocks clocks, ApplicationEventPublisher events) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.events = events;
  }

  @Transactional
  public void answer(CaseNumber number, String words) {
    var unused = cases.lock(number);
    book.put(number, book.of(number).answered(words));
    clocks.meet(number, InquiryClocks.FIRST_RESPONSE);
    clocks.meet(number, InquiryClocks.RESOLUTION);
    tell(number, "InquiryAnswered", "Staff answered the question.");
  }

  /** A question back is a first response, too; the resolution waits for the customer's reply. */
  @Transactional
  public ReplyDue askBack(CaseNumber number, String question) {
    ServiceCase of = cases.lock(number);
    book.put(number, book.of(number).asked(question));
    clocks.meet(number, InquiryClocks.FIRST_RESPONSE);
    clocks.cancel(number, InquiryClocks.RESOLUTION);
    Instant replyBy = clocks.startReply(of);
    clocks.follow(of);
    cases.save(of);
    tell(number, "InquiryAskedBack", "Staff asked the customer back.");
    return new ReplyDue(clocks.reminder(of), replyBy);
  }

  private void tell(CaseNumber number, String type, String summary) {
    events.publishEvent(DomainEvent.of(number, type, summary, Map.of()));
  }
}
