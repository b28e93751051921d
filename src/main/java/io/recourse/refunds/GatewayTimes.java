package io.recourse.refunds;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long we wait for a payment provider.
 *
 * @param timeout longest a call may take
 * @param lookUpAfter pause before the first look-up; doubled with each further one
 * @param longestPause where the doubling ends
 * @param lookUps after this many a person looks it up
 * @param keyLife how long the provider surely remembers an idempotency key; older ones are never
 *     sent again
 * @param byHandWithin how long finance has for what must be done by hand
 * @param paysWithin how long before the day of the law a refund is approved at the latest
 * @param lateLookUps pauses before each look-up that follows a payment by hand; after the last of
 *     them nobody asks any more
 */
public record GatewayTimes(
    Duration timeout,
    Duration lookUpAfter,
    Duration longestPause,
    int lookUps,
    Duration keyLife,
    Duration byHandWithin,
    Duration paysWithin,
    List<Duration> lateLookUps) {

  /** A call that began longer ago is over at both ends. */
  Duration surelyOver() {
    return timeout.multipliedBy(2);
  }

  /** How long the provider is asked before a person looks, from so many look-ups on. */
  public Duration patience(int lookUpsSoFar) {
    return IntStream.range(lookUpsSoFar, Math.max(lookUps, lookUpsSoFar + 1))
        .mapToObj(asked -> pause(asked, Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long the provider is asked about what finance paid by hand. */
  public Duration latePatience() {
    return lateLookUps.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** The pause before the next look-up, the provider's own wish included. */
  public Duration pause(int lookUpsSoFar, Duration wish) {
    Duration doubled = lookUpAfter.multipliedBy(1L << Math.min(lookUpsSoFar, 16));
    Duration ours = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    Duration theirs = wish.compareTo(longestPause) > 0 ? longestPause : wish;
    return theirs.compareTo(ours) > 0 ? theirs : ours;
  }
}
