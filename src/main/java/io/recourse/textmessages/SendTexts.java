package io.recourse.textmessages;

import io.recourse.cases.Cases;
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

  /** After so long any round tries it again, should nobody see to the incident. */
  private static final Duration SHUT = Duration.ofHours(1);

  private final Texts texts;
  private final TextConsents consents;
  private final TextRoute route;
  private final TextGate gate;
  private final KeepText keep;
  private final Cases cases;
  private final TextHours hours;
  private final TextRules rules;
  private final Clock clock;

  SendTexts(
      Texts texts,
      TextConsents consents,
      TextRoute route,
      TextGate gate,
      KeepText keep,
      Cases cases,
      TextHours hours,
      TextRules rules,
      Clock clock) {
    this.texts = texts;
    this.consents = consents;
    this.route = route;
    this.gate = gate;
    this.keep = keep;
    this.cases = cases;
    this.hours = hours;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Says how many the provider took.
   *
   * @param round who sends; while the provider admits nobody, only the one that found it so tries
   * @throws RouteClosed where the provider does not admit the shop; the texts wait
   */
  public int send(String round) {
    keep.giveUpSending();
    if (gate.isShutFor(round, clock.instant().minus(SHUT))) {
      return 0;
    }
    int taken = 0;
    for (Text text : texts.due(clock.instant(), AT_ONCE)) {
      Sent sent = send(text);
      if (sent.shut() != null) {
        return refused(round, sent.shut(), taken);
      }
      taken += sent.taken() ? 1 : 0;
    }
    gate.open();
    return taken;
  }

  private int refused(String round, String code, int taken) {
    if (gate.shut(round, code, clock.instant())) {
      throw new RouteClosed(code);
    }
    return taken;
  }

  /**
   * @param shut why the provider admits nobody; null where it does
   */
  private record Sent(boolean taken, String shut) {

    static Sent of(boolean taken) {
      return new Sent(taken, null);
    }
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

  private Sent send(Text text) {
    Instant now = clock.instant();
    Optional<TextConsent> consent = consents.of(text.person());
    if (consent.filter(given -> given.phone().equals(text.phone())).isEmpty()) {
      return Sent.of(keep.callOff(text, "NO_CONSENT"));
    }
    if (text.queuedAt().isBefore(now.minus(rules.stale()))) {
      return Sent.of(keep.callOff(text, "STALE"));
    }
    String country = cases.get(text.caseNumber()).origin().country();
    int from = consent.get().fromHour();
    if (!hours.fit(now, text.person(), from, consent.get().toHour(), country)) {
      return Sent.of(keep.putOff(text, LATER));
    }
    return keep.claim(text) ? answered(text, route.send(text)) : Sent.of(false);
  }

  private Sent answered(Text text, TextRoute.Answer answer) {
    return answer instanceof TextRoute.Answer.NotAdmitted shut
        ? new Sent(keep.putOff(text, Duration.ZERO), shut.code())
        : Sent.of(keep.answered(text, answer));
  }
}
