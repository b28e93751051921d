package io.recourse.textmessages;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is told by text.
 *
 * @param enabled whether anything is
 * @param templates the mails beside which a text is sent
 * @param stale who could not be texted for so long is not texted any more
 * @param attempts so often a provider that is not reached is tried
 * @param askAfter so long after it took a text without a word on it the provider is asked
 * @param askUntil so long after it was queued it is asked no more
 */
@ConfigurationProperties("recourse.texts")
public record TextRules(
    boolean enabled,
    List<String> templates,
    Duration stale,
    int attempts,
    Duration askAfter,
    Duration askUntil) {}
