package io.recourse.payouts.process;

import io.recourse.engine.ProcessStarter;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutFlow;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a payout in an instance of its own; the payout names it, since a case may have several. */
@Component
class EnginePayoutFlow implements PayoutFlow {

  private static final Logger log = LoggerFactory.getLogger(EnginePayoutFlow.class);

  private final ProcessStarter starter;
  private final RuntimeService runtime;

  EnginePayoutFlow(ProcessStarter starter, RuntimeService runtime) {
    this.starter = starter;
    this.runtime = runtime;
  }

  @Override
  public void begin(Payout ordered) {
    var started =
        starter.startByKey(
            PayoutElements.PROCESS,
            ordered.caseNumber(),
            Map.of(
                PayoutElements.CASE_NUMBER,
                ordered.caseNumber().value(),
                PayoutElements.PAYOUT_ID,
                ordered.id().toString()));
    log.info("Money of {} is paid out aside, in {}", ordered.caseNumber(), started.id());
  }

  @Override
  public void cancelled(Payout by) {
    MessageCorrelationResult stopped =
        runtime
            .createMessageCorrelation(PayoutElements.PAYOUT_CANCELLED)
            .processInstanceVariableEquals(PayoutElements.PAYOUT_ID, by.id().toString())
            .correlateWithResult();
    log.info("Paying out {} was stopped in {}", by.id(), stopped.getExecution().getId());
  }
}
