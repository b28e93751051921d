package io.recourse.feed;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How events are sent.
 *
 * @param sending whether this node sends at all
 * @param retries pauses before each further try; after the last one an event is dead
 * @param timeLimit for one post, from name look-up to the last header of the answer
 * @param allowedNetworks addresses inside the house that may be sent to, in CIDR; also without TLS
 */
@ConfigurationProperties("recourse.events")
public record SendingRules(
    boolean sending, List<Duration> retries, Duration timeLimit, List<String> allowedNetworks) {

  public SendingRules {
    retries = List.copyOf(retries);
    allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
  }

  /** How long a taken event is left to whoever took it. */
  Duration patience() {
    return timeLimit.multipliedBy(3);
  }
}
