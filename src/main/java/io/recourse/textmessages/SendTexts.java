package io.recourse.textmessages;

import io.recourse.cases.Cases;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Hands queued texts to the provider, in the hours of their customer. What is kept before and after
 * a call has transactions of its own, and nothing is locked while the provider answers. A text that
 * nobody knows the fate of is not sent again: two would be worse than none.
 */
@Service
public class SendTexts {

  private static final int AT_ONCE = 50;
  private static final Duration LATER = Duration.ofMinutes(15);

  private final Texts texts;
  private final TextConsents consents;
  private final TextRoute route;
  private final KeepText keep;
  private final Cases cases;
  private final LocalDays days;
  private final TextRules rules;
  private final Clock clock;

  SendTexts(
      Texts texts,
      TextConsents consents,
      TextRoute route,
      KeepText keep,
      Cases cases,
      LocalDays days,
      TextRules rules,
      Clock clock) {
    this.texts = texts;
    this.consents = consents;
    this.route = route;
    this.keep = keep;
    this.cases = cases;
    this.days = days;
    this.rules = rules;
    this.clock = clock;
  }

  /** Says how many the provider took. */
  public int send() {
    keep.giveUpSending();
    List<Text> due = texts.due(clock.instant(), AT_ONCE);
    return (int) due.stream().filter(this::send).count();
  }

  /** Asks what became of those of which nobody heard. */
  public int ask() {
    List<Text> unheard = texts.unheard(clock.instant(), AT_ONCE);
    unheard.forEach(
        text ->
            route
                .lookUp(text.ref())
                .ifPresentOrElse(
                    report -> keep.heard(text, report), () -> keep.askLater(text, LATER)));
    return unheard.size();
  }

  private boolean send(Text text) {
    Instant now = clock.instant();
    Optional<TextConsent> consent = consents.of(text.person());
    if (consent.filter(given -> given.phone().equals(text.phone())).isEmpty()) {
      return keep.callOff(text, "NO_CONSENT");
    }
    if (text.queuedAt().isBefore(now.minus(rules.stale()))) {
      return keep.callOff(text, "STALE");
    }
    String country = cases.get(text.caseNumber()).origin().country();
    if (!days.isBetween(now, consent.get().fromHour(), consent.get().toHour(), country)) {
      return keep.putOff(text, LATER);
    }
    return keep.claim(text) && keep.answered(text, route.send(text));
  }
}
