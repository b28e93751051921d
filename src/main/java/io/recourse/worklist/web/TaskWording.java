package io.recourse.worklist.web;

import io.recourse.common.Money;
import io.recourse.web.DrawnWords;
import io.recourse.worklist.WorkCounts;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Codes, terms, amounts and times in the reader's language. */
record TaskWording(MessageSource words, Locale locale, Instant now) {

  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  /** The word for a code; an unknown code reads as plain words. */
  public String word(String code) {
    return code == null ? "" : words.getMessage("work.word." + code, null, plain(code), locale);
  }

  public String task(String key, String name) {
    String drawn = new DrawnWords(words).say(name, locale);
    return words.getMessage("work.task." + key, null, drawn, locale);
  }

  /** What a term is for; a word of its own is the second choice. */
  public String term(String name) {
    return words.getMessage("case.step." + name.replaceFirst("#.*", ""), null, word(name), locale);
  }

  /** A number that was not counted to its end. */
  public String upTo(long counted) {
    return counted < WorkCounts.MOST ? String.valueOf(counted) : WorkCounts.MOST - 1 + "+";
  }

  /** How names are put in order where the reader lives. */
  Comparator<Object> alphabet() {
    return Collator.getInstance(locale);
  }

  public String team(String team) {
    return words.getMessage("work.team." + team, null, team, locale);
  }

  boolean isTeam(String code) {
    return words.getMessage("work.team." + code, null, null, locale) != null;
  }

  public String outcome(String code) {
    return code == null
        ? null
        : words.getMessage("work.outcome." + code, null, plain(code), locale);
  }

  /** "in 3 h" or "3 h over"; computed here, so that every browser says the same. */
  public String due(Instant at) {
    if (at == null) {
      return message("work.due.none");
    }
    Duration left = Duration.between(now, at);
    return left.isNegative()
        ? message("work.due.over", span(left.negated()))
        : message("work.due.in", span(left));
  }

  public boolean isOver(Instant at) {
    return at != null && at.isBefore(now);
  }

  public boolean isSoon(Instant at) {
    return at != null && !isOver(at) && at.isBefore(now.plus(Duration.ofHours(24)));
  }

  public String money(Money money) {
    return money == null ? "" : money.inWords(locale);
  }

  String message(String key, Object... facts) {
    return words.getMessage(key, facts, locale);
  }

  private String span(Duration duration) {
    if (duration.compareTo(TWO_DAYS) >= 0) {
      return message("work.span.days", duration.toDays());
    }
    return duration.compareTo(TWO_HOURS) >= 0
        ? message("work.span.hours", duration.toHours())
        : message("work.span.minutes", duration.toMinutes());
  }

  private static String plain(String code) {
    String spaced = code.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String lower = spaced.toLowerCase(Locale.ROOT);
    return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
