package io.recourse.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock where the product's clock is. */
@Component
public class EngineClock {

  private final Clock clock;

  EngineClock(Clock clock) {
    this.clock = clock;
  }

  /** From now on timers and locks of the engine live at the product's time, wherever it moves. */
  public void follow() {
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
  }
}
