package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of customer tokens is kept whole. */
class SigningKeyTest {

  @TempDir Path folder;

  @Test
  @DisplayName("A key once made signs after the next start too")
  void kept() {
    assertThat(SigningKey.keptIn(folder)).isEqualTo(SigningKey.keptIn(folder));
  }

  @Test
  @DisplayName("A key that was cut off stops the start and names its file")
  void cutOff() throws Exception {
    Path file = Files.write(folder.resolve("customer-token.key"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> SigningKey.keptIn(folder)).hasMessageContaining(file.toString());
  }
}
