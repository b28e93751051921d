package io.recourse.casefile.web;

import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of the order as the form of a conversion sends them, place by place; without pieces: not
 * meant.
 */
record LinesTyped(List<Integer> line, List<Integer> pieces, List<Reason> why) {

  List<NewCase.Line> named() {
    int rows = line == null ? 0 : line.size();
    if (rows != size(pieces) || rows != size(why)) {
      throw Problem.invalid("/lines", "line.nameOne");
    }
    List<NewCase.Line> named = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Integer count = pieces.get(row);
      if (count != null && count != 0) {
        named.add(asked(line.get(row), count, why.get(row)));
      }
    }
    return named;
  }

  /** What was typed, by the name of its field and the number of its line. */
  Map<String, String> byField() {
    Map<String, String> typed = new HashMap<>();
    for (int row = 0; row < size(line); row++) {
      if (row < size(pieces) && pieces.get(row) != null) {
        typed.put("pieces-" + line.get(row), pieces.get(row).toString());
      }
      if (row < size(why) && why.get(row) != null) {
        typed.put("why-" + line.get(row), why.get(row).name());
      }
    }
    return typed;
  }

  private static NewCase.Line asked(Integer line, Integer count, Reason why) {
    return new NewCase.Line(line, count, why, null, null, null, null, List.of(), null);
  }

  private static int size(List<?> told) {
    return told == null ? 0 : told.size();
  }
}
