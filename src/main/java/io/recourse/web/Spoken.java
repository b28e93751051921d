package io.recourse.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages in which we write, and the nearest of them to any other. What is kept by language,
 * such as bundles and formats, is kept by these, for whoever asks may make up a new one each time.
 */
public final class Spoken {

  public static final List<Locale> ALL =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  private Spoken() {}

  public static Locale nearest(Locale wanted) {
    if (!isChinese(wanted)) {
      return Locale.ENGLISH;
    }
    boolean traditional =
        wanted.getScript().isEmpty()
            ? TRADITIONAL.contains(wanted.getCountry())
            : wanted.getScript().equals("Hant");
    return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
  }

  /** Whether somebody who speaks it reads one of ours. */
  public static boolean isOne(Locale wanted) {
    return isChinese(wanted) || wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static boolean isChinese(Locale wanted) {
    return wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
