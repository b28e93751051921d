package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.outbound.WatchOutbound;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the search on the clocks of the case before the warehouse is asked. */
@Component
class StartOutboundSearchDelegate implements JavaDelegate {

  private final WatchOutbound watch;

  StartOutboundSearchDelegate(WatchOutbound watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var by = watch.search(caseNumber(execution), trackingNumber(execution));
    execution.setVariable(OutboundVariables.SEARCH_BY, Date.from(by));
  }
}
