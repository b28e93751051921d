package io.recourse.forms;

import io.recourse.worklist.FormScope;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is hidden by the answers, where those of what was hidden so far do not count. */
final class HiddenParts {

  /** A form where one answer hides the next, link by link, longer than this is not shown right. */
  private static final int LONGEST_CHAIN = 10;

  private final TypedAnswers typed;
  private final SheetValues values;
  private final Set<String> found = new HashSet<>();

  private HiddenParts(TypedAnswers typed, Set<String> sofar) {
    this.typed = typed;
    this.values = new SheetValues(typed, sofar);
  }

  /** Their paths. */
  static Set<String> of(FormSheet sheet, TypedAnswers typed, Map<String, ?> given) {
    Set<String> before = null;
    Set<String> now = Set.of();
    for (int link = 0; link < LONGEST_CHAIN && !now.equals(before); link++) {
      before = now;
      now = new HiddenParts(typed, before).among(sheet.parts(), given);
    }
    return now;
  }

  private Set<String> among(List<SheetPart> parts, Map<String, ?> given) {
    Map<String, Object> facts = new LinkedHashMap<>(given);
    facts.putAll(values.of(parts));
    look(parts, "", FormScope.of(facts));
    return found;
  }

  private void look(List<SheetPart> parts, String at, FormScope scope) {
    for (int place = 0; place < parts.size(); place++) {
      SheetPart part = parts.get(place);
      String path = Paths.of(at, part, place);
      if (part.hide().hides(scope)) {
        found.add(path);
      }
      if (part.kind() == SheetPart.Kind.LIST) {
        rows(part, path, scope);
      } else {
        look(part.inner(), Paths.inner(at, part), scope);
      }
    }
  }

  private void rows(SheetPart list, String path, FormScope scope) {
    for (int row = 0; row < typed.rows(path); row++) {
      look(list.inner(), Paths.row(path, row), scope.row(row, values.row(list, path, row)));
    }
  }
}
