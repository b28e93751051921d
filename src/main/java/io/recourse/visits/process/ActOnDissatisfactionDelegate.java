package io.recourse.visits.process;

import io.recourse.visits.ActOnDissatisfaction;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer is dissatisfied: a case is reopened, or a complaint opened. */
@Component
class ActOnDissatisfactionDelegate implements JavaDelegate {

  private final ActOnDissatisfaction act;

  ActOnDissatisfactionDelegate(ActOnDissatisfaction act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        VisitVariables.MATTER_BY, Date.from(act.act(VisitVariables.caseNumber(execution))));
  }
}
