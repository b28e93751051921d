package io.recourse.shipping.carrier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.shipping.Carrier;
import io.recourse.shipping.CarrierRule;
import io.recourse.shipping.ShippingRules;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CarrierCheckTest {

  @Test
  @DisplayName("PLT-07 the simulated carrier is chosen only where the operator says so")
  void simulated() {
    assertThatThrownBy(() -> start("simulated", false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("recourse.shipping.choice")
        .hasMessageContaining("recourse.shipping.simulated=true");
    assertThatCode(() -> start("simulated", true)).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("PLT-07 a carrier that is not set up refuses the start, and is named")
  void notSetUp() {
    assertThatThrownBy(() -> start("easypost", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("easypost");
  }

  private static void start(String carrier, boolean simulated) {
    List<CarrierRule> choice = List.of(new CarrierRule(null, null, carrier));
    ShippingRules rules = new ShippingRules(null, choice, null, null, null, null, null);
    List<Carrier> known = List.of(new SimulatedCarrier(null, null));
    new CarrierCheck(rules, known, simulated).afterPropertiesSet();
  }
}
