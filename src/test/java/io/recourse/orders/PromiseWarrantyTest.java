package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** At noon UTC of 25 November it is the 26th on Kiritimati, and somebody there may have bought. */
class PromiseWarrantyTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final Warranties warranties = mock(Warranties.class);
  private final PromiseWarranty promise =
      new PromiseWarranty(warranties, event -> {}, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("POL-08 a warranty is not shortened from a day on which somebody has already bought")
  void boughtSomewhere() {
    when(warranties.inForce(anyString(), any()))
        .thenReturn(Optional.of(warranty(LocalDate.of(2020, 1, 1), 36)));

    assertThatThrownBy(() -> promise.promise(warranty(LocalDate.of(2026, 11, 25), 12)))
        .isInstanceOf(Problem.class);
    assertThatCode(() -> promise.promise(warranty(LocalDate.of(2026, 11, 26), 12)))
        .doesNotThrowAnyException();
  }

  private static Warranty warranty(LocalDate from, int months) {
    return new Warranty("SKU", from, null, months, "the motor", "maker");
  }
}
