package io.recourse.chat.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code recourse.chat.assistant}: a language model behind the chat completions interface that
 * OpenAI's and most other servers of models speak.
 *
 * @param url up to and with {@code /v1}; blank where the assistant answers without a model
 * @param key sent as bearer token; blank for a server that asks for none
 */
@ConfigurationProperties("recourse.chat.assistant")
record AssistantProvider(
    @DefaultValue("") String url,
    @DefaultValue("") String model,
    @DefaultValue("") String key,
    @DefaultValue("PT12S") Duration timeout) {

  boolean isRemote() {
    return !url.isBlank();
  }
}
