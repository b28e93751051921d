package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open cases that a further contact may be about (INT-03): only beside them does a form ask
 * whether another matter is meant.
 */
@Component("openMatters")
public class OpenMatters {

  private final Cases cases;

  OpenMatters(Cases cases) {
    this.cases = cases;
  }

  /**
   * Numbers of one person's open cases, the newest first.
   *
   * @param type null for any
   */
  @Transactional(readOnly = true)
  public List<String> of(String person, CaseType type) {
    return cases.openFor(person).stream()
        .filter(open -> type == null || open.type() == type)
        .map(ServiceCase::number)
        .map(Object::toString)
        .toList();
  }
}
