package io.recourse.carrierclaims.process;

import io.recourse.carrierclaims.ClaimLosses;
import io.recourse.carrierclaims.Loss;
import io.recourse.engine.EachAlone;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code CarrierClaimRoundProcess}: each claim in a transaction of its own. */
@Component
class ClaimLossesDelegate implements JavaDelegate {

  private final ClaimLosses losses;
  private final EachAlone each;

  ClaimLossesDelegate(ClaimLosses losses, EachAlone each) {
    this.losses = losses;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var ignored = each.<Loss>walk(last -> last == null ? losses.found() : List.of(), losses::raise);
  }
}
