package io.recourse.intakeforms;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a page sent, by key of the field, and the values that the form's check judges. */
public record TypedAnswers(Map<String, List<String>> typed) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,9})?");

  /** Nothing yet: what the form fills in itself. */
  public static TypedAnswers initial(FormSheet sheet) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    sheet.parts().stream()
        .filter(SheetPart::asks)
        .forEach(part -> typed.put(part.key(), part.initial()));
    return new TypedAnswers(typed);
  }

  /** What stands in a field; empty where nothing does. */
  public String of(String key) {
    return typed.getOrDefault(key, List.of()).stream().findFirst().orElse("");
  }

  /** Whether this choice was made. */
  public boolean has(String key, String value) {
    return typed.getOrDefault(key, List.of()).contains(value);
  }

  /** What is no number stays as it was typed, for the check to refuse. */
  Map<String, Object> values(FormSheet sheet) {
    Map<String, Object> values = new LinkedHashMap<>();
    sheet.parts().stream()
        .filter(SheetPart::asks)
        .forEach(part -> values.put(part.key(), value(part)));
    return values;
  }

  private Object value(SheetPart part) {
    String text = of(part.key()).replace("\r\n", "\n").strip();
    return switch (part.kind()) {
      case CHECK -> has(part.key(), "true");
      case SEVERAL -> typed.getOrDefault(part.key(), List.of());
      case NUMBER -> NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : text;
      default -> text;
    };
  }
}
