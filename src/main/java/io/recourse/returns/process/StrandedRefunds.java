package io.recourse.returns.process;

import io.recourse.common.AutomaticStep;
import io.recourse.engine.ValuesInUse;
import io.recourse.refunds.RefundId;
import io.recourse.settlement.ReleaseReserved;
import java.util.List;
import java.util.Set;
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
  private final ValuesInUse running;

  StrandedRefunds(ReleaseReserved release, ValuesInUse running) {
    this.release = release;
    this.running = running;
  }

  @EventListener(ApplicationReadyEvent.class)
  void release() {
    List<RefundId> reserved = release.reserved();
    Set<String> workedOn = running.of(ReturnVariables.REFUND_ID);
    reserved.stream()
        .filter(refund -> !workedOn.contains(refund.toString()))
        .forEach(this::release);
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
