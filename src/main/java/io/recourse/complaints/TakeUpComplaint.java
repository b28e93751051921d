package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complaint comes in, or comes again. */
@Service
public class TakeUpComplaint {

  private final Cases cases;
  private final ComplaintBook book;
  private final ComplaintClocks clocks;
  private final ComplaintFile file;

  TakeUpComplaint(Cases cases, ComplaintBook book, ComplaintClocks clocks, ComplaintFile file) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.file = file;
  }

  /** Returns until when it is assessed. */
  @Transactional
  public Instant receive(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    file.write(
        book.find(number).orElseGet(() -> Complaint.made(number)).stands(Standing.ACKNOWLEDGED));
    Instant due = clocks.start(of, Wait.ASSESSMENT, false);
    cases.save(of);
    return due;
  }

  /**
   * An ended one, or one that waited for a task force, is investigated anew. Returns until when.
   */
  @Transactional
  public FindDue again(CaseNumber number) {
    Instant by = file.goOn(number, it -> it.stands(Standing.INVESTIGATED), Wait.INVESTIGATION);
    return clocks.found(by, book.of(number).isUrgent());
  }

  /** Whether an outcome was accepted and is now being given: that cannot be undone. */
  public boolean isPromised(ServiceCase of) {
    return !of.isEnded()
        && book.find(of.number()).filter(it -> it.standing() == Standing.ACCEPTED).isPresent();
  }

  /**
   * Withdrawn, or now of another type: nobody owes anything on it as a complaint.
   *
   * @throws Problem CONFLICT once an outcome was accepted
   */
  @Transactional
  public void leave(CaseNumber number) {
    if (book.find(number).filter(it -> it.standing() == Standing.ACCEPTED).isPresent()) {
      throw Problem.conflict("complaint.promised");
    }
    clocks.stop(number);
  }
}
