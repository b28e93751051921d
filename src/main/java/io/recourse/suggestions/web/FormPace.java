package io.recourse.suggestions.web;

import io.recourse.web.CustomerTokens;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How fast a guest's form was filled in, by the moment that is signed into it (INT-08). Nobody
 * reads and fills in four fields within seconds; what does is no person, or one whose browser
 * filled in much, who is asked to send it again.
 */
@Component
class FormPace {

  private static final String SHOWN = "guest form shown ";

  private final CustomerTokens tokens;
  private final Clock clock;
  private final Duration takes;

  FormPace(
      CustomerTokens tokens,
      Clock clock,
      @Value("${recourse.suggestions.guest-form-takes}") Duration takes) {
    this.tokens = tokens;
    this.clock = clock;
    this.takes = takes;
  }

  /** The moment from which this form counts: kept while it reads as ours, else now. */
  String shown(String signed) {
    return moment(signed).isPresent() ? signed : tokens.forForm(SHOWN + clock.millis());
  }

  /** False also where we signed nothing, or a day ago. */
  boolean isOfPerson(String signed) {
    Instant latest = clock.instant().minus(takes);
    return moment(signed).filter(shown -> !shown.isAfter(latest)).isPresent();
  }

  private Optional<Instant> moment(String signed) {
    return Optional.ofNullable(signed)
        .flatMap(tokens::readForm)
        .filter(said -> said.startsWith(SHOWN))
        .flatMap(said -> instant(said.substring(SHOWN.length())));
  }

  private static Optional<Instant> instant(String millis) {
    try {
      return Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    } catch (NumberFormatException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
