package io.recourse.socialmedia.gateway;

import io.recourse.socialmedia.SocialRoute;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the hub; refuses to start where customers would be heard and answered by nobody. */
@Configuration
@EnableConfigurationProperties(SocialHub.class)
class SocialSettings {

  private static final Logger LOG = LoggerFactory.getLogger(SocialSettings.class);

  @Bean
  @Primary
  SocialRoute socialRoute(
      SocialHub hub,
      SimulatedHub simulator,
      Clock clock,
      @Value("${recourse.webhooks.social.secret:}") String heard) {
    if (hub.simulated()) {
      LOG.warn("SIMULATED SOCIAL MEDIA: recourse.social.simulated=true, nobody reads it.");
      return simulator;
    }
    if (!heard.isBlank() && (hub.url().isBlank() || hub.secret().isBlank())) {
      throw new IllegalStateException(
          "recourse.webhooks.social.secret needs recourse.social.url and secret, or"
              + " recourse.social.simulated=true.");
    }
    return SignedHub.at(hub, clock);
  }
}
