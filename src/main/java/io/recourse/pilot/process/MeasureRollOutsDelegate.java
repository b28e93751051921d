package io.recourse.pilot.process;

import io.recourse.engine.EachAlone;
import io.recourse.pilot.MeasuredAgain;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code RollOutRoundProcess}: each action in a transaction of its own. */
@Component
class MeasureRollOutsDelegate implements JavaDelegate {

  private final List<MeasuredAgain> finished;
  private final EachAlone each;

  MeasureRollOutsDelegate(List<MeasuredAgain> finished, EachAlone each) {
    this.finished = List.copyOf(finished);
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int reopened = finished.stream().mapToInt(one -> each.walk(one::after, one::measure)).sum();
    execution.setVariable("reopened", reopened);
  }
}
