package io.recourse.visitteam.process;

import io.recourse.visitteam.RemindOfTraining;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step of {@code VisitRoundProcess}. */
@Component
class RemindOfTrainingDelegate implements JavaDelegate {

  private final RemindOfTraining training;

  RemindOfTrainingDelegate(RemindOfTraining training) {
    this.training = training;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("reminded", training.remind());
  }
}
