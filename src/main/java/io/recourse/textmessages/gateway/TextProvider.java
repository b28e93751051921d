package io.recourse.textmessages.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code recourse.texts.provider}: an account at a provider that speaks Twilio's Messages API.
 *
 * @param accountSid blank where texts are simulated
 * @param authToken the account's secret, which also signs its news
 * @param from the sender: a number in the form of E.164, or a name where the country allows it
 */
@ConfigurationProperties("recourse.texts.provider")
record TextProvider(
    @DefaultValue("https://api.twilio.com") String url,
    @DefaultValue("") String accountSid,
    @DefaultValue("") String authToken,
    @DefaultValue("") String from,
    @DefaultValue("false") boolean simulated,
    @DefaultValue("PT8S") Duration timeout) {}
