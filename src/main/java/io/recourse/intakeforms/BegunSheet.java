package io.recourse.intakeforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a form asks before its author wrote anything: one question, in three languages. */
final class BegunSheet {

  private static final String TEXT = read();

  private BegunSheet() {}

  static String of(String key) {
    return TEXT.replace("Intake_", key);
  }

  private static String read() {
    try (InputStream file = BegunSheet.class.getResourceAsStream("/intakeforms/begun.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
