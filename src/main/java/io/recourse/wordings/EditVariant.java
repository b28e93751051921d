package io.recourse.wordings;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.messages.VariantWords.Said;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners write other words for a group of customers, without a release (NTF-09). They name the same
 * facts as the standard words, so that no term and no ground is lost on the way.
 */
@Service
public class EditVariant {

  public static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  private static final int LONGEST = 4_000;

  /** Providers take 1,600 characters of a text; number and link come to the words. */
  private static final int LONGEST_TEXT = 1_000;

  private static final String TEXT = "text.";
  private static final Pattern AUDIENCE = Pattern.compile("[A-Z0-9_]{1,40}");

  private final VariantBook book;
  private final StandardWords standard;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EditVariant(
      VariantBook book,
      StandardWords standard,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.book = book;
    this.standard = standard;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The same words again change nothing; empty ones bring the standard words back.
   *
   * @param version the one that was read; 0 where there was none
   * @throws Problem NOT_FOUND for a message that is none, INVALID for words that lack a fact, name
   *     another or cannot be filled, CONFLICT when somebody else was faster
   */
  @Transactional
  public void edit(
      String key, String language, String audience, int version, String subject, String body) {
    Said usual = usual(key, language);
    if (audience == null || !AUDIENCE.matcher(audience).matches()) {
      throw Problem.invalid("/audience", "wording.audience");
    }
    String said = body == null ? "" : body.strip().replace("\r\n", "\n");
    String title = usual.subject() == null || subject == null ? null : subject.strip();
    if (!said.isEmpty()) {
      demand(key, usual, title, said);
    }
    int now = book.latest(key, language, audience).map(Variant::version).orElse(0);
    Variant changed =
        new Variant(
            key, language, audience, now + 1, title, said, actor.actor().id(), clock.instant());
    if (isAsBefore(changed)) {
      return;
    }
    if (now != version || !book.add(changed)) {
      throw Problem.conflict("wording.changed");
    }
    events.publishEvent(told(changed));
  }

  /** The words that everybody else reads. */
  public Said usual(String key, String language) {
    if (key == null || !LANGUAGES.contains(language)) {
      throw Problem.notFound("wording.none");
    }
    return standard
        .of(key, Locale.forLanguageTag(language))
        .orElseThrow(() -> Problem.notFound("wording.none"));
  }

  /** How many characters the words of a message may have. */
  public static int longest(String key) {
    return key.startsWith(TEXT) ? LONGEST_TEXT : LONGEST;
  }

  private boolean isAsBefore(Variant changed) {
    return book.latest(changed.key(), changed.language(), changed.audience())
        .map(
            one ->
                one.body().equals(changed.body())
                    && Objects.equals(one.subject(), changed.subject()))
        .orElse(changed.body().isEmpty());
  }

  /**
   * @throws Problem INVALID at {@code /body} or {@code /subject} for words that lack a fact, name
   *     another or cannot be filled
   */
  public void demand(String key, Said usual, String subject, String body) {
    int longest = longest(key);
    if (body.length() > longest) {
      throw Problem.invalid("/body", "field.tooLong", longest);
    }
    demandFacts(key, "/body", usual.body(), body);
    if (usual.subject() != null) {
      if (subject == null || subject.isEmpty() || subject.lines().count() > 1) {
        throw Problem.invalid("/subject", "field.given");
      }
      demandFacts(key, "/subject", usual.subject(), subject);
    }
  }

  private void demandFacts(String key, String field, String usual, String said) {
    if (!standard.isSound(key, said)) {
      throw Problem.invalid(field, "wording.unsound");
    }
    Set<String> wanted = NamedFacts.names(usual);
    if (!wanted.equals(NamedFacts.names(said))) {
      throw Problem.invalid(field, "wording.facts", String.join(", ", wanted));
    }
    Set<String> hidden = NamedFacts.hidden(usual, said);
    if (!hidden.isEmpty()) {
      throw Problem.invalid(field, "wording.hidden", String.join(", ", hidden));
    }
  }

  private static DomainEvent told(Variant changed) {
    return DomainEvent.ofSystem(
        "WordingChanged",
        "The words of " + changed.key() + " for " + changed.audience() + " were changed.",
        Map.of(
            "key", changed.key(),
            "language", changed.language(),
            "audience", changed.audience(),
            "version", changed.version()));
  }
}
