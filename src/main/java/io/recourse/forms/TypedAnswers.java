package io.recourse.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page sent, by path of the field: {@code model}, {@code lines.0.grade}; under the path of a
 * list, how many rows it has.
 *
 * @param files names of the files that came, by path of the field; whoever types a name sent none
 */
public record TypedAnswers(
    Map<String, List<String>> typed, Map<String, List<String>> files, boolean isBeginning) {

  public TypedAnswers(Map<String, List<String>> typed) {
    this(typed, Map.of(), false);
  }

  public TypedAnswers(Map<String, List<String>> typed, Map<String, List<String>> files) {
    this(typed, files, false);
  }

  /** Nobody typed yet: what is known already, and beside it what the form begins with. */
  public static TypedAnswers beginning(Map<String, List<String>> known) {
    return new TypedAnswers(known, Map.of(), true);
  }

  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  /** Nothing yet: the form fills in what it begins with. */
  public static final TypedAnswers NONE = beginning(Map.of());

  /** What stands in a field; empty where nothing does. */
  public String of(String path) {
    return typed.getOrDefault(path, List.of()).stream().findFirst().orElse("");
  }

  /** Whether this choice was made. */
  public boolean has(String path, String value) {
    return typed.getOrDefault(path, List.of()).contains(value);
  }

  /** How many rows a list has, never more than a page shows. */
  int rows(String path) {
    String count = of(path);
    return COUNT.matcher(count).matches()
        ? Math.min(Integer.parseInt(count), FormSheet.MOST_ROWS)
        : 0;
  }

  TypedAnswers withRow(String list) {
    return withCount(list, rows(list) + 1);
  }

  /** Without one row; those after it move up. */
  TypedAnswers withoutRow(String list, int dropped) {
    Pattern row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,3})(\\..*)");
    Map<String, List<String>> left = new LinkedHashMap<>();
    typed.forEach(
        (path, values) -> {
          Matcher at = row.matcher(path);
          int place = at.matches() ? Integer.parseInt(at.group(1)) : -1;
          if (place > dropped) {
            left.put(list + "." + (place - 1) + at.group(2), values);
          } else if (place < dropped) {
            left.put(path, values);
          }
        });
    return new TypedAnswers(left).withCount(list, Math.max(0, rows(list) - 1));
  }

  private TypedAnswers withCount(String list, int rows) {
    Map<String, List<String>> counted = new LinkedHashMap<>(typed);
    counted.put(list, List.of(Integer.toString(rows)));
    return new TypedAnswers(counted);
  }
}
