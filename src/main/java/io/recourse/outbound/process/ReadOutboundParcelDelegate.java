package io.recourse.outbound.process;

import static io.recourse.outbound.process.OutboundVariables.caseNumber;
import static io.recourse.outbound.process.OutboundVariables.instant;
import static io.recourse.outbound.process.OutboundVariables.trackingNumber;

import io.recourse.outbound.WatchOutbound;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads the parcel anew before each wait. */
@Component
class ReadOutboundParcelDelegate implements JavaDelegate {

  private final WatchOutbound watch;

  ReadOutboundParcelDelegate(WatchOutbound watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var traced = instant(execution, OutboundVariables.TRACED_AT);
    var next = watch.watch(caseNumber(execution), trackingNumber(execution), traced);
    execution.setVariables(
        Map.of(
            OutboundVariables.STAGE, next.stage().name(),
            OutboundVariables.POLL_AT, Date.from(next.pollAt()),
            OutboundVariables.DELIVER_BY, Date.from(next.deliverBy())));
  }
}
