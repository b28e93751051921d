package io.recourse.platform;

import io.recourse.common.PastThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The product's only clock: real UTC time, in the demo and in tests moved forward by an offset. */
public final class MovableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public Duration ahead() {
    return ahead;
  }

  public void setAhead(Duration ahead) {
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return PastThread.now().orElseGet(() -> Instant.now().plus(ahead));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
