package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.ComplaintClocks.Wait;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else looks at the outcome before it goes to the customer (CMP-05). */
@Service
public class ReviewComplaint {

  private final ComplaintFile file;

  ReviewComplaint(ComplaintFile file) {
    this.file = file;
  }

  /** The outcome holds. Returns until when the customer answers it. */
  @Transactional
  public Instant confirm(CaseNumber number) {
    return file.goOn(number, Act.REVIEW, it -> it.stands(Standing.ANSWERED), Wait.ANSWER);
  }

  /** It is decided again, for what the note says. Returns until when. */
  @Transactional
  public Instant sendBack(CaseNumber number, String note) {
    return file.goOn(number, Act.REVIEW, it -> it.sentBack(note), Wait.DECISION);
  }
}
