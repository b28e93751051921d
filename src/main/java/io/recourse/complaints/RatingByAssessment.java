package io.recourse.complaints;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.policy.CaseRating;
import io.recourse.policy.StaffRating;
import org.springframework.stereotype.Component;

/**
 * Who assessed a complaint says how grave it is and whether it touches safety, whatever the
 * customer chose (TRI-02). Where nobody looked in time it only counts as graver.
 */
@Component
class RatingByAssessment implements StaffRating {

  private final Cases cases;
  private final ComplaintBook book;

  RatingByAssessment(Cases cases, ComplaintBook book) {
    this.cases = cases;
    this.book = book;
  }

  @Override
  public CaseRating after(CaseNumber number, CaseRating standing) {
    return book.find(number)
        .filter(complaint -> complaint.assessment() != null)
        .filter(complaint -> cases.get(number).type() == CaseType.COMPLAINT)
        .map(complaint -> after(number, complaint.assessment(), standing))
        .orElse(standing);
  }

  private CaseRating after(CaseNumber number, Assessment as, CaseRating standing) {
    return book.lastHand(number, Act.ASSESS).isPresent()
        ? standing.found(routed(as), as.safety())
        : standing.found(Math.max(routed(as), standing.severity()), standing.safety());
  }

  /** Routing counts the gravest as 4, complaints as 1. */
  private static int routed(Assessment as) {
    return Assessment.SLIGHTEST + Assessment.GRAVEST - as.severity();
  }
}
