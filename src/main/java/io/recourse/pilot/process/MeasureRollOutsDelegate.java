package io.recourse.pilot.process;

import io.recourse.engine.EachAlone;
import io.recourse.pilot.MeasuredAgain;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The only step of {@code RollOutRoundProcess}: each action in a transaction of its own. Actions of
 * one kind that fail keep none of another waiting: the failure is thrown when all were walked.
 */
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
    int reopened = 0;
    RuntimeException failure = null;
    for (MeasuredAgain one : finished) {
      try {
        reopened += each.walk(one::after, one::measure);
      } catch (RuntimeException failed) {
        failure = EachAlone.both(failure, failed);
      }
    }
    if (failure != null) {
      throw failure;
    }
    execution.setVariable("reopened", reopened);
  }
}
