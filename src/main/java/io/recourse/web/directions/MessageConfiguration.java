package io.recourse.web.directions;

import io.recourse.common.BundledKeys;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bundles of {@code spring.messages}. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

  @Bean
  @ConfigurationProperties("spring.messages")
  MessageSourceProperties messageSourceProperties() {
    return new MessageSourceProperties();
  }

  @Bean
  BundledKeys bundledKeys(MessageSourceProperties bundles) {
    return new BundledKeys(bundles.getBasename());
  }

  @Bean
  MessageSource messageSource(MessageSourceProperties bundles) {
    MessagesKeptApart messages = new MessagesKeptApart();
    messages.setBasenames(bundles.getBasename().toArray(String[]::new));
    messages.setDefaultEncoding(bundles.getEncoding().name());
    messages.setFallbackToSystemLocale(bundles.isFallbackToSystemLocale());
    return messages;
  }
}
