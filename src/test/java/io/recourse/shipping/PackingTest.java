package io.recourse.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Packing instructions as they are printed on the label sheet of every parcel. */
@RecourseTest
class PackingTest {

  @Autowired Packing packing;

  @ParameterizedTest
  @CsvSource({
    "en, firm box, FRAGILE, VALUABLE",
    "zh-CN, 箱, 易碎, 贵重",
    "zh-TW, 箱, 易碎, 貴重",
  })
  @DisplayName("LOG-06 fragile and valuable goods have instructions of their own")
  void specialHandling(String language, String box, String fragile, String valuable) {
    assertThat(of(language, "clothing", 24_999))
        .hasSize(2)
        .anyMatch(step -> step.contains(box))
        .noneMatch(step -> step.contains(fragile) || step.contains(valuable));
    assertThat(of(language, "glass", 100)).hasSize(3).anyMatch(step -> step.contains(fragile));
    assertThat(of(language, "clothing", 25_000))
        .hasSize(3)
        .anyMatch(step -> step.contains(valuable));
    assertThat(of(language, "glass", 25_000))
        .hasSize(4)
        .anyMatch(step -> step.contains(fragile))
        .anyMatch(step -> step.contains(valuable));
  }

  private List<String> of(String language, String category, long eurCents) {
    return packing.instructions(
        language, List.of(new Packing.Goods(category, new Money(eurCents, "EUR"))));
  }
}
