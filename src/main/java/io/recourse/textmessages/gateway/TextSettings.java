package io.recourse.textmessages.gateway;

import io.recourse.textmessages.TextRoute;
import io.recourse.textmessages.TextRules;
import io.recourse.textmessages.TextSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Chooses the provider; refuses to start where texts would go to nobody. */
@Configuration
@EnableConfigurationProperties(TextProvider.class)
class TextSettings {

  private static final Logger LOG = LoggerFactory.getLogger(TextSettings.class);

  @Bean
  @Primary
  TextRoute textRoute(
      TextRules rules,
      TextProvider provider,
      SimulatedTexts simulator,
      @Value("${recourse.public-url}") String publicUrl) {
    if (provider.simulated()) {
      LOG.warn("SIMULATED TEXTS: recourse.texts.provider.simulated=true, no text reaches anybody.");
      return simulator;
    }
    if (rules.enabled() && (provider.accountSid().isBlank() || provider.authToken().isBlank())) {
      throw new IllegalStateException(
          "recourse.texts.enabled=true needs recourse.texts.provider.account-sid, auth-token and"
              + " from, or recourse.texts.provider.simulated=true.");
    }
    return TwilioTexts.to(provider, publicUrl);
  }

  @Bean
  TextSignature textSignature(
      TextProvider provider, @Value("${recourse.public-url}") String publicUrl) {
    return new TwilioSignature(provider.authToken(), publicUrl);
  }
}
