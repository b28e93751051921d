package io.recourse.hotline.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a form, by the name of its field; the rest is said above it. */
final class Faults {

  private static final Pattern OF_LINE = Pattern.compile("/lines/(\\d+)(?:/(\\w+))?");
  private static final Pattern OF_ADDRESS = Pattern.compile("/change/shipTo/(\\w+)");
  private static final Map<String, String> FIELDS =
      Map.of(
          "/orderNumber", "order",
          "/text", "text",
          "/subject", "subject",
          "/caller", "caller",
          "/outcome", "outcome",
          "/offer", "offer",
          "/type", "type",
          "/aboutCase", "aboutCase",
          "/returnMethod", "method",
          "/change/cancel/reason", "text");

  private Faults() {}

  /**
   * @param rows places of the rows that were asked for, in order
   */
  static Map<String, List<String>> of(Problem refused, List<Integer> rows) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      said.computeIfAbsent(field(error.pointer(), rows), key -> new ArrayList<>())
          .add(error.detail());
    }
    if (said.isEmpty()) {
      said.put("", List.of(refused.getMessage()));
    }
    return said;
  }

  private static String field(String pointer, List<Integer> rows) {
    Matcher line = OF_LINE.matcher(pointer);
    if (line.matches() && Integer.parseInt(line.group(1)) < rows.size()) {
      String field = line.group(2) == null ? "quantity" : line.group(2);
      return "lines[" + rows.get(Integer.parseInt(line.group(1))) + "]." + field;
    }
    Matcher address = OF_ADDRESS.matcher(pointer);
    return address.matches() ? address.group(1) : FIELDS.getOrDefault(pointer, "");
  }
}
