package io.recourse.textmessages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the text beside a message that was written, where its customer chose texts (LOG-03). */
@Service
public class WriteTexts {

  private static final int AT_ONCE = 200;

  private final Texts texts;
  private final TextConsents consents;
  private final TextWords words;
  private final TextRules rules;
  private final Clock clock;

  WriteTexts(Texts texts, TextConsents consents, TextWords words, TextRules rules, Clock clock) {
    this.texts = texts;
    this.consents = consents;
    this.words = words;
    this.rules = rules;
    this.clock = clock;
  }

  /** Messages beside which a text is still to be written; what is stale is not told any more. */
  @Transactional(readOnly = true)
  public List<Texts.Told> due() {
    return rules.enabled()
        ? texts.untexted(rules.templates(), clock.instant().minus(rules.stale()), AT_ONCE)
        : List.of();
  }

  /** Once a message; says whether there is consent still. */
  @Transactional
  public boolean write(Texts.Told told) {
    Instant now = clock.instant();
    var consent = consents.of(told.person());
    consent.ifPresent(given -> texts.add(text(told, given, now), now));
    return consent.isPresent();
  }

  private Text text(Texts.Told told, TextConsent given, Instant now) {
    return new Text(
        UUID.randomUUID(),
        told.number(),
        told.message(),
        told.person(),
        told.template(),
        given.phone(),
        words.say(told),
        words.isWanted(told) ? Text.State.QUEUED : Text.State.CALLED_OFF,
        null,
        0,
        now);
  }
}
