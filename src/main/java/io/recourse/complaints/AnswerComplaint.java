package io.recourse.complaints;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.ComplaintClocks.Wait;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer says to the final letter, and what follows. */
@Service
public class AnswerComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final ComplaintClocks clocks;
  private final ComplaintFile file;
  private final AnswerNews news;

  AnswerComplaint(
      Cases cases,
      ComplaintBook book,
      ComplaintClocks clocks,
      ComplaintFile file,
      AnswerNews news) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.file = file;
    this.news = news;
  }

  /** Whether an answer would be heard now. */
  public boolean mayAnswer(ServiceCase of) {
    return !of.isEnded()
        && book.find(of.number()).filter(it -> it.standing() == Standing.ANSWERED).isPresent();
  }

  /**
   * @throws Problem CONFLICT when nothing waits for an answer, as when it was answered before or
   *     the term is over
   */
  @Transactional
  public void accept(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (!mayAnswer(of)) {
      throw Problem.conflict("complaint.notAwaited");
    }
    clocks.done(of);
    cases.save(of);
    file.write(book.of(number).stands(Standing.ACCEPTED));
    news.answered(number);
  }

  /** Nobody answered in time: the outcome stands. */
  @Transactional
  public void acceptByDefault(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.missed(of, Wait.ANSWER);
    cases.save(of);
    file.write(book.of(number).stands(Standing.ACCEPTED));
  }

  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Complaint complaint = book.of(number);
    file.write(complaint.stands(Standing.SETTLED));
    boolean right = complaint.verdict().outcome() != Verdict.Outcome.NOT_UPHELD;
    of.closeAs(
        right ? CaseStatus.CLOSED : CaseStatus.REFUSED,
        right ? "The complaint was upheld." : "The complaint was not upheld.");
    cases.save(of);
  }
}
