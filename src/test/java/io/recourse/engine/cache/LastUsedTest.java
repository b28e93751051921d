package io.recourse.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LastUsedTest {

  private final LastUsed<String> definitions = new LastUsed<>(2);

  @Test
  @DisplayName("The definition that was not used for longest makes room")
  void last_used() {
    definitions.put("first", "1");
    definitions.put("second", "2");
    assertThat(definitions.get("first")).isEqualTo("1");

    definitions.put("third", "3");

    assertThat(definitions.keySet()).containsExactlyInAnyOrder("first", "third");
    assertThat(definitions.get("second")).isNull();
  }

  @Test
  @DisplayName("The names that are known may be gone through while definitions are dropped")
  void dropped_meanwhile() {
    definitions.put("first", "1");
    definitions.put("second", "2");

    definitions.keySet().forEach(definitions::remove);

    assertThat(definitions.isEmpty()).isTrue();
    assertThat(definitions.size()).isZero();
  }
}
