package io.recourse.refunds.gateway;

import io.recourse.refunds.GatewayTimes;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code recourse.gateway}: where refunds are sent and how long is waited for them.
 *
 * @param url root of a provider that speaks Stripe's refunds API; required unless simulated
 * @param restored whether the database was brought back to an earlier moment, so that the provider
 *     may know refunds that our books do not
 * @param simulated whether refunds go to the simulator, which pays nobody; must be said
 * @param timeout longest a call may take; at most a third of the engine's job lock
 * @param lookUpAfter pause before an unknown outcome is looked up, doubled each time
 * @param paysWithin how long before the day of the law a refund is approved at the latest
 * @param lateLookUps pauses before each look-up after a payment by hand; at least one
 */
@ConfigurationProperties("recourse.gateway")
record GatewayProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String apiKey,
    @DefaultValue("PT5S") Duration timeout,
    @DefaultValue("PT30S") Duration lookUpAfter,
    @DefaultValue("PT1H") Duration longestPause,
    @DefaultValue("10") int lookUps,
    @DefaultValue("PT24H") Duration keyLife,
    @DefaultValue("P2D") Duration byHandWithin,
    @DefaultValue("PT4H") Duration paysWithin,
    @DefaultValue({"PT1H", "P1D", "P2D", "P4D", "P7D", "P14D"}) List<Duration> lateLookUps,
    @DefaultValue("false") boolean restored,
    @DefaultValue("false") boolean simulated) {

  boolean isRemote() {
    return !url.isBlank();
  }

  GatewayTimes times() {
    return new GatewayTimes(
        timeout,
        lookUpAfter,
        longestPause,
        lookUps,
        keyLife,
        byHandWithin,
        paysWithin,
        lateLookUps);
  }
}
