package io.recourse.socialmedia.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code recourse.social}: the hub that speaks with the networks.
 *
 * @param url where it takes our messages; blank where there is none
 * @param secret with which they are signed
 */
@ConfigurationProperties("recourse.social")
record SocialHub(
    @DefaultValue("") String url,
    @DefaultValue("") String secret,
    @DefaultValue("false") boolean simulated,
    @DefaultValue("PT8S") Duration timeout) {}
