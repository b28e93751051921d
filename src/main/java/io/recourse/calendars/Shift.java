package io.recourse.calendars;

import static java.util.Comparator.comparing;

import io.recourse.common.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of work within one local day, in minutes from its midnight; 1440 is its end.
 *
 * @param to exclusive
 */
public record Shift(int from, int to) {

  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final Pattern WORDS = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

  public Shift {
    if (from < 0 || to > MINUTES_OF_DAY || from >= to) {
      throw Problem.invalid("/text", "calendar.shift.order", clock(from) + "-" + clock(to));
    }
  }

  /** Reads {@code 09:00-12:30}; {@code 24:00} is the end of the day. */
  public static Shift parse(String words) {
    Matcher read = WORDS.matcher(words.strip());
    if (!read.matches()) {
      throw Problem.invalid("/text", "calendar.shift", words);
    }
    return new Shift(minutes(read, 1), minutes(read, 3));
  }

  /** Shifts of one day in their order; refused where two of them overlap. */
  public static List<Shift> ofDay(List<String> words) {
    List<Shift> sorted = words.stream().map(Shift::parse).sorted(comparing(Shift::from)).toList();
    for (int next = 1; next < sorted.size(); next++) {
      if (sorted.get(next).from < sorted.get(next - 1).to) {
        throw Problem.invalid(
            "/text", "calendar.shift.overlap", sorted.get(next - 1), sorted.get(next));
      }
    }
    return sorted;
  }

  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }

  private static int minutes(Matcher read, int group) {
    int minute = Integer.parseInt(read.group(group + 1));
    if (minute > 59) {
      throw Problem.invalid("/text", "calendar.shift", read.group());
    }
    return Integer.parseInt(read.group(group)) * 60 + minute;
  }

  private static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
