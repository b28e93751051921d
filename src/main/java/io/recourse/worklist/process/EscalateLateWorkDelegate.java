package io.recourse.worklist.process;

import io.recourse.engine.EachAlone;
import io.recourse.worklist.EscalateWork;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step of {@code LateWorkProcess}. */
@Component
class EscalateLateWorkDelegate implements JavaDelegate {

  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final EscalateWork escalate;
  private final EachAlone each;

  EscalateLateWorkDelegate(EscalateWork escalate, EachAlone each) {
    this.escalate = escalate;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "escalated",
        each.walkPastFor(LONGEST, escalate::next, escalate::escalate, escalate::leave));
  }
}
