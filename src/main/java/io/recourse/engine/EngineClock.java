package io.recourse.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock where the product's clock is. */
@Component
public class EngineClock {

  /** Timers and locks of the engine live this far ahead of real time from now on. */
  public void setAhead(Duration ahead) {
    ClockUtil.offset(ahead.toMillis());
  }
}
