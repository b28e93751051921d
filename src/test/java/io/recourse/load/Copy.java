package io.recourse.load;

import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One copy of the chosen cases, by its number. What it is called by and when it happened follow
 * from the number alone, so that the same number makes the same copy. For one thread.
 */
final class Copy {

  private static final int DAYS_BACK = 900;
  private static final int DAYS_AHEAD = 20;
  private static final int DAYS_BEFORE_TIMERS = 30;
  private static final int DAY = 86_400;
  private static final int ARTICLES = 2_000;

  private final int number;
  private final boolean past;
  private final Map<Token, String> words = new IdentityHashMap<>();

  /**
   * @param past whether it is put back by up to 900 days, as closed cases are
   */
  Copy(int number, boolean past) {
    this.number = number;
    this.past = past;
  }

  int number() {
    return number;
  }

  /** The token's word in this copy, made once. */
  String word(Token token) {
    return words.computeIfAbsent(token, it -> it.in(this));
  }

  /** Cases and orders of one copy share its hundred. */
  long numberOf(int index) {
    return 1_000_000L + number * 100L + index;
  }

  String uuid(int index) {
    return String.format(
        Locale.ROOT, "%08x-%04x-4%03x-a000-02fc00000001", number, index >> 12, index & 0xfff);
  }

  String article(String seed, int index) {
    return seed + "-" + String.format(Locale.ROOT, "%04d", pick(index, 7, ARTICLES));
  }

  /** Trackings keep their length; other keys are made longer. */
  String key(String seed) {
    String digits = String.format(Locale.ROOT, "%08d", number);
    return seed.matches(".*\\d{12}")
        ? seed.substring(0, seed.length() - digits.length()) + digits
        : seed + "-" + digits;
  }

  /** One of so many, evenly spread over copies and indexes. */
  int pick(int index, int salt, int of) {
    return Math.floorMod(number * 7_919 + index * 104_729 + salt * 1_299_709, of);
  }

  /** What is over goes back, what still comes is put off, so that nothing comes due meanwhile. */
  LocalDateTime moved(LocalDateTime at, LocalDateTime now) {
    int second = pick(0, 1, DAY);
    if (past) {
      return at.minusDays(1 + pick(0, 2, DAYS_BACK)).minusSeconds(second);
    }
    return at.isAfter(now)
        ? at.plusDays(1 + pick(0, 3, DAYS_AHEAD)).plusSeconds(second)
        : at.minusSeconds(second);
  }

  LocalDateTime putOff(LocalDateTime at) {
    return at.plusDays(DAYS_BEFORE_TIMERS + pick(0, 4, DAYS_AHEAD));
  }
}
