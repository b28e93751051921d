package io.recourse.shipping.carrier;

import io.recourse.common.Simulated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says on the pages of staff that no parcel moves. */
@Component
@ConditionalOnProperty("recourse.shipping.simulated")
class ShippingIsSimulated implements Simulated {

  @Override
  public String what() {
    return "shipping";
  }
}
