package io.recourse.payments.process;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.payments.ChargeFlow;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts {@code ChargeMethodProcess} beside the case's own. */
@Component
class EngineChargeFlow implements ChargeFlow {

  private final ProcessStarter starter;

  EngineChargeFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void charge(CaseNumber number, String methodRef) {
    var unused =
        starter.startByKey(
            ChargeVariables.PROCESS,
            number,
            Map.of(ChargeVariables.CASE_NUMBER, number.value(), ChargeVariables.METHOD, methodRef));
  }
}
