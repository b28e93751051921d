package io.recourse.forms;

/** Paths of fields, such as {@code lines.0.grade}, and of what has no key by its place. */
final class Paths {

  private Paths() {}

  static String of(String at, SheetPart part, int place) {
    return at + (part.key().isEmpty() ? "#" + place : part.key());
  }

  /** Before the keys of what stands in a group. */
  static String inner(String at, SheetPart group) {
    return group.key().isEmpty() ? at : at + group.key() + ".";
  }

  /** Before the keys of what stands in a row. */
  static String row(String list, int row) {
    return list + "." + row + ".";
  }
}
