package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.CloseProblem;
import io.recourse.disputes.ContestVariables;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case, and says until when its outcome may be contested; one that ended stays so. */
@Component
class CloseDeliveryDelegate implements JavaDelegate {

  private final CloseProblem close;

  CloseDeliveryDelegate(CloseProblem close) {
    this.close = close;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> contestBy =
        close.close(
            caseNumber(execution),
            DeliveryElements.draws(execution, DeliveryElements.HEAR_CONTEST));
    execution.setVariable(ContestVariables.OVERTURNED, false);
    execution.setVariable(DeliveryVariables.CONTESTABLE, contestBy.isPresent());
    execution.setVariable(DeliveryVariables.CONTEST_BY, contestBy.map(Date::from).orElse(null));
  }
}
