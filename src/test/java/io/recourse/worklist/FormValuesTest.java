package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts of pieces are read as they were sent or not at all. */
class FormValuesTest {

  @Test
  @DisplayName("RET-08 a count beyond the greatest is refused at its place, never read as another")
  void hugeCount() {
    for (Number count : List.of(4_294_967_299L, 2_147_483_648L, -4_294_967_295L)) {
      assertThatThrownBy(() -> read(count))
          .isInstanceOfSatisfying(
              Problem.class,
              refused ->
                  assertThat(refused.errors())
                      .singleElement()
                      .satisfies(
                          error -> {
                            assertThat(error.pointer()).isEqualTo("/values/lines/0/quantity");
                            assertThat(error.detail()).isEqualTo("is too large a number");
                          }));
    }
  }

  @Test
  @DisplayName("RET-08 half a piece is refused")
  void halfCount() {
    assertThatThrownBy(() -> read(new BigDecimal("1.5"))).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RET-08 a count of either whole type is read")
  void count() {
    assertThat(read(3)).isEqualTo(3);
    assertThat(read(3L)).isEqualTo(3);
    assertThat(FormValues.number(Map.of(), "quantity", "")).isNull();
  }

  private static Integer read(Number count) {
    return FormValues.number(Map.of("quantity", count), "quantity", "/values/lines/0");
  }
}
