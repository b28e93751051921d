package io.recourse.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply once written to somebody, without what tells of them: the parts of their name, addresses
 * of e-mail, and whatever has six digits or more, such as a telephone or tracking number (PRV-02).
 */
public final class OthersWords {

  private static final String LEFT_OUT = "…";
  private static final int SHORTEST_PART = 2;
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern GAPS = Pattern.compile("[\\s·・]+");

  /** Scripts that put no gaps between words, or hang endings onto names. */
  private static final String WITHOUT_GAPS =
      "\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}";

  private static final Pattern UNSPACED = Pattern.compile("[" + WITHOUT_GAPS + "]{2,8}");
  private static final String SPACED = "[\\p{L}&&[^" + WITHOUT_GAPS + "]]";
  private static final String ADDRESSED = "先生|女士|小姐|太太|老师|老師|夫人|师傅|師傅|经理|經理|さん|様|씨|님";

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
    for (String part : parts(name == null ? "" : name.strip())) {
      text = Pattern.compile(part, ANY_CASE).matcher(text).replaceAll(LEFT_OUT);
    }
    return text;
  }

  /** Each part of the name, the whole of one that is written without gaps, a surname as address. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    String whole = GAPS.matcher(name).replaceAll("");
    if (UNSPACED.matcher(whole).matches()) {
      parts.add(Pattern.quote(whole));
      parts.add(Pattern.quote(surname(name, whole)) + "(?=" + ADDRESSED + ")");
    }
    GAPS.splitAsStream(name)
        .filter(part -> part.length() >= SHORTEST_PART)
        .map(part -> "(?<!" + SPACED + ")" + Pattern.quote(part) + "(?!" + SPACED + ")")
        .forEach(parts::add);
    return parts;
  }

  /** The part before the gap; without one the first sign, or two of what is a surname of two. */
  private static String surname(String name, String whole) {
    String first = GAPS.splitAsStream(name).findFirst().orElse(name);
    if (!first.equals(whole)) {
      return first;
    }
    return whole.substring(0, whole.length() > 3 ? 2 : 1);
  }
}
