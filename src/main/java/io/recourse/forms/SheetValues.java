package io.recourse.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what was typed into values; what is hidden has none. */
final class SheetValues {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,9})?");

  private final TypedAnswers typed;
  private final Set<String> hidden;

  SheetValues(TypedAnswers typed, Set<String> hidden) {
    this.typed = typed;
    this.hidden = hidden;
  }

  Map<String, Object> of(List<SheetPart> parts) {
    Map<String, Object> values = new LinkedHashMap<>();
    read(parts, "", values);
    return values;
  }

  Map<String, Object> row(SheetPart list, String path, int row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    read(list.inner(), Paths.row(path, row), cells);
    return cells;
  }

  private void read(List<SheetPart> parts, String at, Map<String, Object> values) {
    for (int place = 0; place < parts.size(); place++) {
      SheetPart part = parts.get(place);
      String path = Paths.of(at, part, place);
      if (!hidden.contains(path)) {
        read(part, at, path, values);
      }
    }
  }

  private void read(SheetPart part, String at, String path, Map<String, Object> values) {
    switch (part.kind()) {
      case WORDS -> {}
      case GROUP -> group(part, at, values);
      case LIST -> values.put(part.key(), rows(part, path));
      default -> values.put(part.key(), value(part, path));
    }
  }

  private void group(SheetPart group, String at, Map<String, Object> values) {
    if (group.key().isEmpty()) {
      read(group.inner(), at, values);
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    read(group.inner(), Paths.inner(at, group), inner);
    values.put(group.key(), inner);
  }

  private List<Object> rows(SheetPart list, String path) {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < typed.rows(path); row++) {
      rows.add(row(list, path, row));
    }
    return rows;
  }

  private Object value(SheetPart part, String path) {
    String text = typed.of(path).replace("\r\n", "\n").strip();
    return switch (part.kind()) {
      case CHECK -> typed.has(path, "true");
      case SEVERAL -> typed.typed().getOrDefault(path, List.of());
      case FILES -> typed.files().getOrDefault(path, List.of());
      default -> text.isEmpty() ? null : typed(part, text);
    };
  }

  /** What is no number stays as it was typed, for the check to refuse. */
  private static Object typed(SheetPart part, String text) {
    boolean number = part.kind() == SheetPart.Kind.NUMBER && NUMBER.matcher(text).matches();
    return number ? new BigDecimal(text.replace(',', '.')) : text;
  }
}
