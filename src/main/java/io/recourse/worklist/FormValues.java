package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;

/** Reads what a form sent, whose types the form has checked before. */
public final class FormValues {

  private FormValues() {}

  public static String text(Map<?, ?> values, String key) {
    Object value = values.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  /**
   * @param at where the values stand in the form
   * @throws Problem INVALID for what is no count of pieces that could be meant
   */
  public static Integer number(Map<?, ?> values, String key, String at) {
    if (!(values.get(key) instanceof Number number)) {
      return null;
    }
    boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
    if (number.doubleValue() != number.intValue()) {
      throw Problem.invalid(at + "/" + key, whole ? "field.hugeNumber" : "field.whole");
    }
    return number.intValue();
  }

  public static <E extends Enum<E>> E choice(
      Class<E> type, Map<?, ?> values, String key, String at) {
    String name = text(values, key);
    try {
      return name == null ? null : Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(at + "/" + key, "field.noChoice");
    }
  }

  public static List<? extends Map<?, ?>> rows(Map<?, ?> values, String key) {
    if (!(values.get(key) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(row -> row instanceof Map<?, ?> map ? map : Map.of()).toList();
  }
}
