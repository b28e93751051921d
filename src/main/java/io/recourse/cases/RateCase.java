package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer's word on how the case was handled, 1 to 5, after it ended (NTF-05, SLA-05). */
@Service
public class RateCase {

  private final Cases cases;
  private final MarkBook marks;

  RateCase(Cases cases, MarkBook marks) {
    this.cases = cases;
    this.marks = marks;
  }

  @Transactional
  public void rate(CaseNumber number, int score) {
    ServiceCase rated = cases.lock(number);
    if (!rated.isEnded()) {
      throw Problem.conflict("case.rateLater");
    }
    rated.rated(score);
    cases.save(rated);
  }

  /**
   * Speed, efficiency, fairness and attitude apart, once, after the rating (SLA-05).
   *
   * @throws Problem CONFLICT before the rating and a second time, INVALID without any mark
   */
  @Transactional
  public void mark(CaseNumber number, RatingMarks given) {
    ServiceCase rated = cases.lock(number);
    if (!mayMark(rated)) {
      throw Problem.conflict("case.markOnce");
    }
    if (given.isEmpty()) {
      throw Problem.invalid("/speed", "field.given");
    }
    marks.keep(number, given);
    rated.marked(given);
    cases.save(rated);
  }

  /** Whether the customer rated it and gave no marks yet. */
  public boolean mayMark(ServiceCase of) {
    return of.isEnded()
        && of.state().contacts().satisfaction() != null
        && marks.of(of.number()).isEmpty();
  }
}
