package io.recourse.casefile.web;

import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.intake.NewCase;
import java.util.ArrayList;
import java.util.List;

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

  private static NewCase.Line asked(Integer line, Integer count, Reason why) {
    return new NewCase.Line(line, count, why, null, null, null, null, List.of(), null);
  }

  private static int size(List<?> told) {
    return told == null ? 0 : told.size();
  }
}
