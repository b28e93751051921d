package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import org.springframework.stereotype.Component;

/** An improvement, its team and their actions are changed by one at a time, as their case is. */
@Component
class LockImprovement {

  private final Improvements improvements;
  private final Cases cases;

  LockImprovement(Improvements improvements, Cases cases) {
    this.improvements = improvements;
    this.cases = cases;
  }

  /**
   * As it is once its case is held.
   *
   * @throws Problem NOT_FOUND
   */
  Improvement held(long id) {
    var unused = cases.lock(find(id).number());
    return find(id);
  }

  /**
   * The same of one that is open.
   *
   * @throws Problem NOT_FOUND, CONFLICT where it was closed before
   */
  Improvement open(long id) {
    Improvement found = held(id);
    if (!found.isOpen()) {
      throw Problem.conflict("improvement.closedBefore");
    }
    return found;
  }

  /**
   * As it is by now; held by nobody.
   *
   * @throws Problem NOT_FOUND
   */
  Improvement find(long id) {
    return improvements.find(id).orElseThrow(() -> Problem.notFound("improvement.unknown"));
  }
}
