package io.recourse.shipping.process;

import static io.recourse.shipping.process.ShipmentVariables.caseNumber;
import static io.recourse.shipping.process.ShipmentVariables.trackingNumber;

import io.recourse.common.AutomaticStep;
import io.recourse.shipping.SearchOutcome;
import io.recourse.shipping.SettleSearch;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries out what the search found; a search nobody ended has a default. */
@Component
class SettleSearchDelegate implements JavaDelegate {

  private final SettleSearch settle;
  private final Clock clock;

  SettleSearchDelegate(SettleSearch settle, Clock clock) {
    this.settle = settle;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AutomaticStep.byHand(() -> record(execution));
  }

  private void record(DelegateExecution execution) {
    SearchOutcome outcome =
        Optional.ofNullable((String) execution.getVariable(ShipmentVariables.SEARCH_OUTCOME))
            .map(SearchOutcome::valueOf)
            .orElseGet(() -> settle.byDefault(caseNumber(execution), trackingNumber(execution)));
    settle.settle(caseNumber(execution), trackingNumber(execution), outcome);
    execution.removeVariable(ShipmentVariables.SEARCH_OUTCOME);
    execution.setVariable(ShipmentVariables.TRACED_AT, Date.from(clock.instant()));
  }
}
