package io.recourse.web.requests;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How slow a body may be: after some patience, so many bytes for every second of waiting. */
@Component
class LeastPace {

  private final long patience;
  private final long bytesPerSecond;

  LeastPace(
      @Value("${recourse.web.body-patience:10s}") Duration patience,
      @Value("${recourse.web.body-bytes-per-second:2KB}") DataSize bytesPerSecond) {
    this.patience = patience.toNanos();
    this.bytesPerSecond = bytesPerSecond.toBytes();
  }

  boolean isKept(long bytes, long waitedNanos) {
    return waitedNanos <= patience + bytes * 1_000_000_000L / bytesPerSecond;
  }
}
