package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.common.AutomaticStep;
import io.recourse.outbound.WatchOutbound;
import io.recourse.shipping.SearchOutcome;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries out what the search found; a search nobody ended has a default. */
@Component
class SettleOutboundSearchDelegate implements JavaDelegate {

  private final WatchOutbound watch;
  private final Clock clock;

  SettleOutboundSearchDelegate(WatchOutbound watch, Clock clock) {
    this.watch = watch;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String found = (String) execution.getVariable(OutboundVariables.FOUND);
    if (found == null) {
      settle(execution, null);
    } else {
      AutomaticStep.byHand(() -> settle(execution, SearchOutcome.valueOf(found)));
    }
  }

  private void settle(DelegateExecution execution, SearchOutcome found) {
    watch.settle(caseNumber(execution), trackingNumber(execution), found);
    execution.removeVariable(OutboundVariables.FOUND);
    execution.setVariable(OutboundVariables.TRACED_AT, Date.from(clock.instant()));
  }
}
