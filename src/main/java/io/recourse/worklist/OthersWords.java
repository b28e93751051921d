package io.recourse.worklist;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reply once written to somebody, without what tells of them: the parts of their name, addresses
 * of e-mail, and whatever has six digits or more, such as a telephone or tracking number (PRV-02).
 */
public final class OthersWords {

  private static final String LEFT_OUT = "…";
  private static final int SHORTEST_PART = 2;

  private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S{1,100}@\\S{1,100}");
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\p{L}\\d])[\\p{L}+]{0,8}\\d(?:[\\s./-]?[\\p{L}\\d]{0,8}?\\d){5,40}[\\p{L}\\d]{0,8}");

  private OthersWords() {}

  /**
   * @param name of who it was written to; null where nobody knows it
   */
  public static String without(String reply, String name) {
    String text = ADDRESS.matcher(reply).replaceAll(LEFT_OUT);
    text = KEY.matcher(text).replaceAll(LEFT_OUT);
    for (String part : parts(name)) {
      text =
          Pattern.compile(
                  "(?<![\\p{L}&&\\P{IsHan}])" + Pattern.quote(part) + "(?![\\p{L}&&\\P{IsHan}])")
              .matcher(text)
              .replaceAll(LEFT_OUT);
    }
    return text;
  }

  private static String[] parts(String name) {
    return name == null
        ? new String[0]
        : Stream.of(name.strip().split("\\s+", -1))
            .filter(part -> part.length() >= SHORTEST_PART)
            .toArray(String[]::new);
  }
}
