package io.recourse.shipping.carrier;

import io.recourse.shipping.Carrier;
import io.recourse.shipping.CarrierRule;
import io.recourse.shipping.ShippingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Refuses to start where a parcel would go to a carrier that is simulated or not set up. */
@Component
class CarrierCheck implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(CarrierCheck.class);

  private final ShippingRules rules;
  private final Set<String> carriers;
  private final boolean simulated;

  CarrierCheck(
      ShippingRules rules,
      List<Carrier> carriers,
      @Value("${recourse.shipping.simulated:false}") boolean simulated) {
    this.rules = rules;
    this.carriers = carriers.stream().map(Carrier::name).collect(Collectors.toSet());
    this.simulated = simulated;
  }

  @Override
  public void afterPropertiesSet() {
    rules.choice().stream().map(CarrierRule::carrier).forEach(this::demandSetUp);
    if (simulated) {
      log.warn("SIMULATED SHIPPING: recourse.shipping.simulated=true, no parcel moves.");
    }
  }

  private void demandSetUp(String carrier) {
    if (SimulatedCarrier.NAME.equals(carrier) && !simulated) {
      throw new IllegalStateException(
          "recourse.shipping.choice names the simulated carrier, and no parcel would move. Name a"
              + " real one there (easypost with recourse.shipping.easypost.api-key, or own), or say"
              + " recourse.shipping.simulated=true.");
    }
    if (!carriers.contains(carrier)) {
      throw new IllegalStateException(
          "recourse.shipping.choice names the carrier %s, which is not set up; known are %s."
              .formatted(carrier, carriers.stream().sorted().toList()));
    }
  }
}
