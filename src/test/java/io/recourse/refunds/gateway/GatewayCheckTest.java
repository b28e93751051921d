package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class GatewayCheckTest {

  @EnableConfigurationProperties(GatewayProperties.class)
  @Import(GatewayCheck.class)
  static class Product {}

  private final ApplicationContextRunner product =
      new ApplicationContextRunner().withUserConfiguration(Product.class);

  @Test
  @DisplayName("PLT-07 without a provider and without a word about it there is no start")
  void nothingSet() {
    refused("recourse.gateway.url is missing");
  }

  @Test
  @DisplayName("PLT-07 a provider without key refuses the start")
  void noKey() {
    refused("recourse.gateway.api-key is missing", "recourse.gateway.url=https://pay.example");
  }

  @Test
  @DisplayName("PLT-07 a provider and the simulator at once refuse the start")
  void both() {
    refused(
        "contradict",
        "recourse.gateway.url=https://pay.example",
        "recourse.gateway.api-key=sk",
        "recourse.gateway.simulated=true");
  }

  @Test
  @DisplayName("PLT-07 a provider with its key, or the simulator by name, may start")
  void mayStart() {
    product
        .withPropertyValues("recourse.gateway.simulated=true")
        .run(started -> assertThat(started).hasNotFailed());
    product
        .withPropertyValues(
            "recourse.gateway.url=https://pay.example", "recourse.gateway.api-key=k")
        .run(started -> assertThat(started).hasNotFailed());
  }

  @Test
  @DisplayName("RFD-07 a start without any late look-up is refused: a late payment went unseen")
  void noLateLookUp() {
    refused(
        "late-look-ups",
        "recourse.gateway.simulated=true",
        "recourse.gateway.late-look-ups=PT1H,PT0S");
    refused("late-look-ups", "recourse.gateway.simulated=true", "recourse.gateway.late-look-ups=");
  }

  private void refused(String why, String... settings) {
    product
        .withPropertyValues(settings)
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(why));
  }
}
