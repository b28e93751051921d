package io.recourse.returns.process;

import io.recourse.common.AutomaticStep;
import io.recourse.refunds.RefundId;
import io.recourse.settlement.ReleaseReserved;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At the start, finds reserved refunds that no process instance names and lets them go. */
@Component
class StrandedRefunds {

  private static final Logger LOG = LoggerFactory.getLogger(StrandedRefunds.class);

  private final ReleaseReserved release;
  private final RuntimeService runtime;

  StrandedRefunds(ReleaseReserved release, RuntimeService runtime) {
    this.release = release;
    this.runtime = runtime;
  }

  @EventListener(ApplicationReadyEvent.class)
  void release() {
    release.reserved().stream().filter(refund -> !isWorkedOn(refund)).forEach(this::release);
  }

  private boolean isWorkedOn(RefundId refund) {
    return runtime
            .createVariableInstanceQuery()
            .variableValueEquals(ReturnVariables.REFUND_ID, refund.toString())
            .count()
        > 0;
  }

  private void release(RefundId refund) {
    try {
      AutomaticStep.run(() -> release.release(refund));
      LOG.info("Released refund {}: reserved, and no process works on it", refund);
    } catch (RuntimeException failed) {
      LOG.warn("Refund {} stays reserved until the next start", refund, failed);
    }
  }
}
