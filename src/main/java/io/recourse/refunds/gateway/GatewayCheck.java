package io.recourse.refunds.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start without a payment provider, unless the operator says that nobody is paid. */
@Component
class GatewayCheck implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(GatewayCheck.class);

  private final GatewayProperties gateway;

  GatewayCheck(GatewayProperties gateway) {
    this.gateway = gateway;
  }

  @Override
  public void afterPropertiesSet() {
    if (gateway.isRemote() && gateway.simulated()) {
      throw new IllegalStateException(
          "recourse.gateway.url and recourse.gateway.simulated=true contradict each other: remove"
              + " one.");
    }
    if (gateway.isRemote() && gateway.apiKey().isBlank()) {
      throw new IllegalStateException(
          "recourse.gateway.api-key is missing: the provider at recourse.gateway.url would refuse"
              + " every refund.");
    }
    if (!gateway.isRemote() && !gateway.simulated()) {
      throw new IllegalStateException(
          "recourse.gateway.url is missing: refunds would be paid by a simulator. Name the provider"
              + " with recourse.gateway.url and recourse.gateway.api-key, or say"
              + " recourse.gateway.simulated=true to pay nobody.");
    }
    if (gateway.lateLookUps().isEmpty()
        || gateway.lateLookUps().stream().anyMatch(pause -> pause.isZero() || pause.isNegative())) {
      throw new IllegalStateException(
          "recourse.gateway.late-look-ups names no pause, or one that is not above zero: a provider"
              + " that pays late without a report would never be found out. Name pauses such as"
              + " PT1H,P1D,P7D.");
    }
    if (gateway.simulated()) {
      log.warn("SIMULATED PAYMENTS: recourse.gateway.simulated=true, no refund reaches anybody.");
    }
  }
}
