package io.recourse.worklist;

/** RFC 6901 pointers that stay printable whatever key a client invents. */
final class Pointer {

  private static final int LONGEST_KEY = 100;

  private Pointer() {}

  static String below(String parent, Object key) {
    String text = String.valueOf(key);
    String cut = text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
    return parent + "/" + printable(cut).replace("~", "~0").replace("/", "~1");
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(point -> isPrintable(point) ? point : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPrintable(int point) {
    return !Character.isISOControl(point)
        && Character.getType(point) != Character.SURROGATE
        && Character.getType(point) != Character.FORMAT;
  }
}
