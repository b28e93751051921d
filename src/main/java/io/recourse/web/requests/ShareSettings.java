package io.recourse.web.requests;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of the server each share is.
 *
 * @param answerWithin how long a request waits for a place
 */
@ConfigurationProperties("recourse.web")
record ShareSettings(Duration answerWithin, Map<Share, Size> shares) {

  /**
   * @param atOnce requests that are worked on at once
   * @param perAddress of these, for one address
   * @param waiting requests that may wait for a place; one address has half of them at most
   */
  record Size(int atOnce, int perAddress, int waiting) {}

  Places placesOf(Share share) {
    Size size = shares.get(share);
    return new Places(size.atOnce(), size.perAddress(), size.waiting());
  }
}
