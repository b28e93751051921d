package io.recourse.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form fills in itself before anybody typed. */
final class InitialAnswers {

  private final Map<String, List<String>> typed = new LinkedHashMap<>();

  private InitialAnswers() {}

  static TypedAnswers of(FormSheet sheet, TypedAnswers known) {
    InitialAnswers initial = new InitialAnswers();
    initial.fill(sheet.parts(), "");
    initial.typed.putAll(known.typed());
    return new TypedAnswers(initial.typed);
  }

  private void fill(List<SheetPart> parts, String at) {
    for (SheetPart part : parts) {
      switch (part.kind()) {
        case WORDS -> {}
        case GROUP -> fill(part.inner(), Paths.inner(at, part));
        case LIST -> rows(part, at + part.key());
        default -> typed.put(at + part.key(), part.initial());
      }
    }
  }

  private void rows(SheetPart list, String path) {
    typed.put(path, list.initial());
    int rows = new TypedAnswers(typed).rows(path);
    for (int row = 0; row < rows; row++) {
      fill(list.inner(), Paths.row(path, row));
    }
  }
}
