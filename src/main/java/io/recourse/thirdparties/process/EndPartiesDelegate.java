package io.recourse.thirdparties.process;

import io.recourse.engine.EachAlone;
import io.recourse.thirdparties.EndWithCase;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Last step of {@code LateWorkProcess}: questions of cases that are over end with them. */
@Component
class EndPartiesDelegate implements JavaDelegate {

  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final EndWithCase end;
  private final EachAlone each;

  EndPartiesDelegate(EndWithCase end, EachAlone each) {
    this.end = end;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "questionsEnded", each.walkPastFor(LONGEST, end::next, end::end, end::leave));
  }
}
