package io.recourse.refunds.gateway;

import io.recourse.common.Simulated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says on the pages of staff that no refund reaches anybody. */
@Component
@ConditionalOnProperty("recourse.gateway.simulated")
class PaymentsAreSimulated implements Simulated {

  @Override
  public String what() {
    return "payments";
  }
}
