package io.recourse.disputes;

import io.recourse.cases.Disputable;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the lines that somebody named against what can be disputed; says all that is wrong. */
final class NamedLines {

  private final Map<Integer, Disputable> open;
  private final List<FieldError> errors = new ArrayList<>();

  private NamedLines(List<Disputable> open) {
    this.open = open.stream().collect(Collectors.toMap(Disputable::item, Function.identity()));
  }

  /**
   * Pieces by item.
   *
   * @throws Problem INVALID with a pointer for each line that cannot be named so
   */
  static Map<Integer, Integer> demand(List<NamedLine> named, List<Disputable> open) {
    NamedLines lines = new NamedLines(open);
    Map<Integer, Integer> pieces = new TreeMap<>();
    for (int i = 0; i < named.size(); i++) {
      lines.read(named.get(i), "/lines/" + i, pieces);
    }
    if (!lines.errors.isEmpty()) {
      throw Problem.invalid(lines.errors);
    }
    return pieces;
  }

  private void read(NamedLine line, String at, Map<Integer, Integer> pieces) {
    if (line == null || line.item() == null) {
      refuse(at + "/item", "field.needed");
    } else if (!open.containsKey(line.item())) {
      refuse(at + "/item", "line.notDisputable");
    } else if (pieces.containsKey(line.item())) {
      refuse(at + "/item", "line.namedTwice");
    } else {
      Disputable of = open.get(line.item());
      int asked = Optional.ofNullable(line.quantity()).orElse(of.most());
      if (asked < of.least() || asked > of.most()) {
        refuse(at + "/quantity", "field.between", of.least(), of.most());
      }
      pieces.put(of.item(), asked);
    }
  }

  private void refuse(String pointer, String key, Object... facts) {
    errors.add(FieldError.of(pointer, key, facts));
  }
}
