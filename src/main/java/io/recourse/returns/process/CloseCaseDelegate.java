package io.recourse.returns.process;

import io.recourse.disputes.ContestVariables;
import io.recourse.returns.CloseReturn;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the case and says until when its outcome may be contested. */
@Component
class CloseCaseDelegate implements JavaDelegate {

  private final CloseReturn closeReturn;

  CloseCaseDelegate(CloseReturn closeReturn) {
    this.closeReturn = closeReturn;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> contestBy = closeReturn.close(ReturnVariables.caseNumber(execution));
    execution.setVariable(ContestVariables.OVERTURNED, false);
    execution.setVariable(ReturnVariables.CONTESTABLE, contestBy.isPresent());
    execution.setVariable(ReturnVariables.CONTEST_BY, ReturnVariables.date(contestBy.orElse(null)));
  }
}
