package io.recourse.outbound.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.outbound.OutboundFlow;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts one instance a parcel. */
@Component
class EngineOutboundFlow implements OutboundFlow {

  private static final Logger log = LoggerFactory.getLogger(EngineOutboundFlow.class);

  private final ProcessStarter starter;

  EngineOutboundFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void follow(CaseNumber number, String trackingNumber) {
    var started =
        starter.startByKey(
            OutboundElements.PROCESS,
            number,
            Map.of(
                OutboundVariables.CASE_NUMBER,
                number.value(),
                OutboundVariables.TRACKING_NUMBER,
                trackingNumber));
    log.info("A parcel of {} to its customer is followed by {}", number, started.id());
  }
}
