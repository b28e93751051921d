package io.recourse.web.requests;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of the server one account is.
 *
 * @param atOnce of its requests that are worked on at once
 * @param waiting of its requests that may wait beside them
 * @param within how long one of them waits
 */
@ConfigurationProperties("recourse.web.per-account")
record AccountSettings(int atOnce, int waiting, Duration within) {

  Places places() {
    return Places.apart(atOnce, waiting);
  }
}
