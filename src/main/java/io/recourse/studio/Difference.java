package io.recourse.studio;

/**
 * One thing that a draft changes in the version it is based on: of a diagram an element and its
 * property, of a table a row and its column, of a form a field and its property.
 *
 * @param place id of the element, row or field
 * @param name what it is called; rows by their number, such as {@code #3}; null where it has no
 *     name
 * @param property null where it came or went as a whole
 * @param from null where there was nothing
 * @param to null where there is nothing any more
 */
public record Difference(
    String place, String name, What what, String property, String from, String to) {

  /** Whether it came, went or became another. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** In one line, for the trail. */
  String said() {
    String at = name == null ? place : place + " (" + name + ")";
    return switch (what) {
      case ADDED -> "+ " + at;
      case REMOVED -> "- " + at;
      case CHANGED -> "~ " + at + " " + property + ": " + text(from) + " → " + text(to);
    };
  }

  private static String text(String value) {
    return value == null ? "–" : value;
  }
}
