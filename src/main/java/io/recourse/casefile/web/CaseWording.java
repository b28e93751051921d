package io.recourse.casefile.web;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the case page says, in the reader's language. */
public record CaseWording(MessageSource words, Locale locale, Instant now) {

  public String word(String code) {
    return named("work.word.", code);
  }

  public String team(String team) {
    return named("work.team.", team);
  }

  /** The problem type, as the process owner named it where no words are kept for it. */
  public String category(String code) {
    return named("case.category.", code);
  }

  public String step(String step) {
    return named("case.step.", step == null ? null : step.replaceFirst("#.*", ""));
  }

  public String outcome(String code) {
    return named("work.outcome.", code);
  }

  /** Where a complaint or suggestion stands; any other status by its word. */
  public String status(String code) {
    return words.getMessage("standing." + code, null, word(code), locale);
  }

  String say(String key, Object... facts) {
    return words.getMessage(key, facts, locale);
  }

  public boolean isOver(Instant at) {
    return at != null && at.isBefore(now);
  }

  public String money(Money money) {
    return money.inWords(locale);
  }

  /** The colour of a state, beside its word. */
  public String tone(String code) {
    return switch (code) {
      case "APPROVED", "SETTLED", "CLOSED", "MET", "DISPOSED", "DELIVERED", "SENT" -> "good";
      case "REFUSED", "EXPIRED", "LOST", "SHORT", "FAILED", "BREACHED", "DECLINED" -> "bad";
      case "WAITING_CUSTOMER", "WAITING_PARTNER", "INFO_NEEDED", "UNKNOWN" -> "warn";
      case "OPEN", "REQUESTED", "RUNNING", "IN_TRANSIT", "LABEL" -> "calm";
      default -> "";
    };
  }

  private String named(String prefix, String code) {
    return code == null ? "" : words.getMessage(prefix + code, null, plain(code), locale);
  }

  private static String plain(String code) {
    String spaced = code.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String lower = spaced.toLowerCase(Locale.ROOT);
    return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
