package io.recourse.refunds.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JobLockCheckTest {

  @Test
  @DisplayName("R7 a time-out above a third of the job lock refuses the start, and says why")
  void too_patient() {
    assertThatThrownBy(() -> check(Duration.ofSeconds(21), 60_000).afterPropertiesSet())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at most a third of the job lock");
  }

  @Test
  @DisplayName("R7 a third of the job lock is allowed")
  void just_right() {
    assertThatCode(() -> check(Duration.ofSeconds(20), 60_000).afterPropertiesSet())
        .doesNotThrowAnyException();
  }

  private static JobLockCheck check(Duration timeout, long lock) {
    return new JobLockCheck(
        new GatewayProperties(
            "",
            "",
            timeout,
            timeout,
            timeout,
            10,
            Duration.ofHours(24),
            Duration.ofDays(2),
            Duration.ofHours(4),
            List.of(timeout),
            false,
            false),
        lock);
  }
}
