package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer's word on how the case was handled, 1 to 5, after it ended (NTF-05). */
@Service
public class RateCase {

  private final Cases cases;

  RateCase(Cases cases) {
    this.cases = cases;
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
}
