package io.recourse.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts what was typed beside what is asked. */
final class ShownParts {

  private final TypedAnswers typed;
  private final Set<String> hidden;

  ShownParts(TypedAnswers typed, Set<String> hidden) {
    this.typed = typed;
    this.hidden = hidden;
  }

  List<ShownPart> of(List<SheetPart> parts) {
    return of(parts, "");
  }

  private List<ShownPart> of(List<SheetPart> parts, String at) {
    List<ShownPart> shown = new ArrayList<>();
    for (int place = 0; place < parts.size(); place++) {
      SheetPart part = parts.get(place);
      String path = Paths.of(at, part, place);
      boolean list = part.kind() == SheetPart.Kind.LIST;
      shown.add(
          new ShownPart(
              part,
              path,
              typed.typed().getOrDefault(path, List.of()),
              hidden.contains(path),
              list ? List.of() : of(part.inner(), Paths.inner(at, part)),
              list ? rows(part, path) : List.of()));
    }
    return shown;
  }

  private List<List<ShownPart>> rows(SheetPart list, String path) {
    List<List<ShownPart>> rows = new ArrayList<>();
    for (int row = 0; row < typed.rows(path); row++) {
      rows.add(of(list.inner(), Paths.row(path, row)));
    }
    return rows;
  }
}
