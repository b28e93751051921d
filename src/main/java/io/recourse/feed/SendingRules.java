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
 * @param secretOverlap how long a secret signs beside the one that took its place
 * @param allowedNetworks addresses inside the house that may be sent to, in CIDR; also without TLS
 */
@ConfigurationProperties("recourse.events")
public record SendingRules(
    boolean sending,
    List<Duration> retries,
    Duration timeLimit,
    Duration secretOverlap,
    List<String> allowedNetworks) {

  public SendingRules {
    retries = List.copyOf(retries);
    allowedNetworks = allowedNetworks == null ? List.of() : List.copyOf(allowedNetworks);
  }

  /**
   * The pause before the next try.
   *
   * @param tries so far
   * @param asked what the receiver asked for, or null; never shorter than ours, nor longer than our
   *     longest
   */
  Duration pause(int tries, Duration asked) {
    Duration ours = retries.get(Math.min(tries, retries.size()) - 1);
    Duration longest = retries.get(retries.size() - 1);
    Duration wanted = asked == null || asked.compareTo(ours) < 0 ? ours : asked;
    return wanted.compareTo(longest) > 0 ? longest : wanted;
  }

  /** How long a taken event is left to whoever took it. */
  Duration patience() {
    return timeLimit.multipliedBy(3);
  }
}
