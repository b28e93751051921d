package io.recourse.textmessages.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.textmessages.Text;
import io.recourse.textmessages.TextRoute;
import io.recourse.textmessages.TextRoute.Answer.Accepted;
import io.recourse.textmessages.TextRoute.Answer.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every provider's adapter must do (PLT-07); run against each of them. */
abstract class TextRouteContract {

  static final String GOOD = "+4915112345678";
  static final String NO_NUMBER = "+4915112340001";
  static final String HANDSET_OFF = "+4915112340009";

  abstract TextRoute route();

  @Test
  @DisplayName("PLT-07 a text is taken under a name by which it is found again, arrived")
  void arrives() {
    assertThat(route().send(text(GOOD)))
        .isInstanceOfSatisfying(
            Accepted.class,
            taken ->
                assertThat(route().lookUp(taken.ref()))
                    .hasValueSatisfying(report -> assertThat(report.isArrived()).isTrue()));
  }

  @Test
  @DisplayName("PLT-07 a number that does not exist is refused with the provider's code")
  void refused() {
    assertThat(route().send(text(NO_NUMBER))).isEqualTo(new Refused("21211"));
  }

  @Test
  @DisplayName("PLT-07 what could not be delivered says why")
  void undelivered() {
    Accepted taken = (Accepted) route().send(text(HANDSET_OFF));
    assertThat(route().lookUp(taken.ref()))
        .hasValueSatisfying(report -> assertThat(report.failure()).isEqualTo("30003"));
  }

  @Test
  @DisplayName("PLT-07 nothing is known of what was never taken")
  void unknown() {
    assertThat(route().lookUp("SM-no-such-text")).isEmpty();
  }

  static Text text(String phone) {
    return new Text(
        UUID.randomUUID(),
        new CaseNumber("RC-100001"),
        UUID.randomUUID(),
        "person",
        "received",
        phone,
        "Your parcel is here. 您的包裹已到。",
        Text.State.SENDING,
        null,
        1,
        Instant.EPOCH);
  }
}
