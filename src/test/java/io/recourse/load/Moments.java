package io.recourse.load;

import java.time.LocalDateTime;

/** Moments as {@code copy} writes them, in UTC. */
final class Moments {

  private Moments() {}

  static LocalDateTime read(String value) {
    return LocalDateTime.parse(value.replace("+00", "").replace(' ', 'T'));
  }
}
