package io.recourse.casefile.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads words into the values they stand for and collects those that stand for nothing. */
final class CodesRead {

  private final List<FieldError> errors = new ArrayList<>();

  <E extends Enum<E>> E read(Class<E> type, String pointer, String word) {
    if (word == null) {
      return null;
    }
    E[] known = type.getEnumConstants();
    return Arrays.stream(known)
        .filter(value -> value.name().equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              refuse(pointer, "field.notOneOf", Arrays.toString(known));
              return null;
            });
  }

  UUID uuid(String pointer, String word) {
    try {
      return UUID.fromString(String.valueOf(word));
    } catch (IllegalArgumentException notOne) {
      refuse(pointer, "file.noId");
      return null;
    }
  }

  /** PostgreSQL knows no NUL, not even to compare with. */
  void demandStorable(String pointer, String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      refuse(pointer, "field.nul");
    }
  }

  void refuse(String pointer, String key, Object... facts) {
    errors.add(FieldError.of(pointer, key, facts));
  }

  void demandSound() {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
