package io.recourse.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part with what stands in it.
 *
 * @param path of the field, as it is sent
 * @param typed what stands in it
 * @param inner what stands in the group
 * @param rows of the list, each with what stands in it
 */
public record ShownPart(
    SheetPart part,
    String path,
    List<String> typed,
    boolean hidden,
    List<ShownPart> inner,
    List<List<ShownPart>> rows) {

  public String value() {
    return typed.isEmpty() ? "" : typed.get(0);
  }

  public boolean has(String option) {
    return typed.contains(option);
  }

  /** Where the check of the values speaks of it. */
  public String at() {
    return at(path);
  }

  static String at(String path) {
    return "/values/" + path.replace('.', '/');
  }

  /** What each field that can be seen is called, by where the check speaks of it. */
  static Map<String, String> labels(List<ShownPart> parts) {
    Map<String, String> labels = new LinkedHashMap<>();
    collect(parts, "", labels);
    return labels;
  }

  private static void collect(List<ShownPart> parts, String before, Map<String, String> labels) {
    for (ShownPart one : parts) {
      if (!one.hidden()) {
        collect(one.inner(), before, labels);
        for (int row = 0; row < one.rows().size(); row++) {
          String here = before + one.part().label() + " " + (row + 1) + " – ";
          collect(one.rows().get(row), here, labels);
        }
        if (one.part().isField() || one.part().kind() == SheetPart.Kind.LIST) {
          labels.put(one.at(), before + one.part().label());
        }
      }
    }
  }

  /** Paths of what is shown only for some answers, and is shown now. */
  static List<String> turned(List<ShownPart> parts) {
    List<String> paths = new ArrayList<>();
    for (ShownPart one : parts) {
      if (!one.hidden()) {
        if (one.part().hide().isPossible()) {
          paths.add(one.path());
        }
        paths.addAll(turned(one.inner()));
        one.rows().forEach(row -> paths.addAll(turned(row)));
      }
    }
    return paths;
  }
}
