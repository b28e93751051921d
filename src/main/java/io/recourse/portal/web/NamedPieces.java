package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.disputes.NamedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines ticked in a form, each with the pieces chosen beside it. */
final class NamedPieces {

  private NamedPieces() {}

  /**
   * @param form fields {@code pieces-<item>} beside the ticked items
   */
  static List<NamedLine> of(List<String> ticked, Map<String, String> form) {
    List<NamedLine> named = new ArrayList<>();
    for (String item : ticked) {
      String at = "/lines/" + named.size();
      named.add(
          new NamedLine(
              number(item, at + "/item"), number(form.get("pieces-" + item), at + "/quantity")));
    }
    return named;
  }

  static List<Integer> items(List<String> ticked) {
    return of(ticked, Map.of()).stream().map(NamedLine::item).toList();
  }

  private static Integer number(String text, String at) {
    try {
      return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException noNumber) {
      throw Problem.invalid(at, "field.whole");
    }
  }
}
