package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ReopenCase;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was not asked, but rated the solved case badly, is heard by a person after all (FUP-05). */
@Service
public class HearRating {

  private static final int AT_ONCE = 200;

  private final VisitBook book;
  private final Cases cases;
  private final ReopenCase reopen;

  HearRating(VisitBook book, Cases cases, ReopenCase reopen) {
    this.book = book;
    this.cases = cases;
    this.reopen = reopen;
  }

  /** Visits that a bad rating takes up again. */
  @Transactional(readOnly = true)
  public List<CaseNumber> due() {
    return book.unaskedRatedBelow(SurveyAnswer.CONTENT, AT_ONCE);
  }

  /** False where it was taken up meanwhile, or cannot be. */
  @Transactional
  public boolean hear(CaseNumber number) {
    ServiceCase visit = cases.lock(number);
    Visit planned = book.get(number);
    if (planned.plan().channel() != VisitChannel.UNASKED || !reopen.isPossible(visit)) {
      return false;
    }
    Integer rated = cases.get(planned.plan().about()).state().contacts().satisfaction();
    var unused = reopen.reopen(number, "★ " + rated + " / 5", null);
    return true;
  }
}
