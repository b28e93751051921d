package io.recourse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** An old name of a setting is not passed over in silence. */
class RenamedSettingsTest {

  static Stream<Entry<String, String>> renamed() {
    return RenamedSettings.NOW.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("renamed")
  @DisplayName("PLT-02 an old name stops the start and the new one, which exists, is told")
  void old(Entry<String, String> name) throws Exception {
    MockEnvironment said = new MockEnvironment().withProperty(name.getKey(), "4");
    assertThatThrownBy(() -> new RenamedSettings(said).afterPropertiesSet())
        .hasMessageContaining(name.getKey() + " ")
        .hasMessageContaining(name.getValue());

    List<PropertySource<?>> ours =
        new YamlPropertySourceLoader().load("ours", new ClassPathResource("application.yaml"));
    assertThat(ours).anyMatch(source -> source.containsProperty(name.getValue()));
    assertThat(ours).noneMatch(source -> source.containsProperty(name.getKey()));
  }

  @Test
  @DisplayName("PLT-02 without an old name the product starts")
  void none() {
    assertThatCode(() -> new RenamedSettings(new MockEnvironment()).afterPropertiesSet())
        .doesNotThrowAnyException();
  }
}
