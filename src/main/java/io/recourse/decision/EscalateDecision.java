package io.recourse.decision;

import io.recourse.cases.Assignment;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Half the term has passed undecided: more urgent now, and the lead's matter too. */
@Service
public class EscalateDecision {

  private static final int STEP = 20;
  private static final int HIGHEST = 100;

  private final Cases cases;
  private final ApplicationEventPublisher events;

  EscalateDecision(Cases cases, ApplicationEventPublisher events) {
    this.cases = cases;
    this.events = events;
  }

  /** Returns the new priority. */
  @Transactional
  public int escalate(CaseNumber number) {
    ServiceCase late = cases.lock(number);
    int priority = Math.min(HIGHEST, late.priority() + STEP);
    late.assign(new Assignment(late.owner(), late.team(), priority));
    cases.save(late);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DecisionEscalated",
            "Half the term to decide has passed; the lead was told.",
            Map.of("priority", priority, "told", "lead")));
    return priority;
  }
}
