package io.recourse.repairs.process;

import io.recourse.common.Problem;
import java.util.Arrays;
import java.util.Map;

/** Reads what a technician filled in. */
final class RepairForm {

  private RepairForm() {}

  static <E extends Enum<E>> E oneOf(Class<E> choices, Map<String, Object> values, String key) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(values.get(key)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "/values/" + key, "field.notOneOf", Arrays.asList(choices.getEnumConstants())));
  }

  /** In minor units; null when none was given. */
  static Long amount(Map<String, Object> values, String key) {
    return values.get(key) instanceof Number given ? (Long) given.longValue() : null;
  }

  /** Null when nothing was written. */
  static String words(Map<String, Object> values, String key) {
    Object written = values.get(key);
    return written == null || written.toString().isBlank() ? null : written.toString().strip();
  }
}
