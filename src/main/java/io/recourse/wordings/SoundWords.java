package io.recourse.wordings;

import io.recourse.common.Problem;
import io.recourse.messages.VariantWords.Said;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What other words of a message have to be: they name the same facts as the standard words, so that
 * no term and no ground is lost on the way.
 */
@Component
public class SoundWords {

  private static final int LONGEST = 4_000;

  /** Providers take 1,600 characters of a text; number and link come to the words. */
  private static final int LONGEST_TEXT = 1_000;

  private static final String TEXT = "text.";

  private final StandardWords standard;

  SoundWords(StandardWords standard) {
    this.standard = standard;
  }

  /**
   * The words that everybody else reads.
   *
   * @throws Problem NOT_FOUND for a message that is none
   */
  public Said usual(String key, String language) {
    if (key == null || !EditVariant.LANGUAGES.contains(language)) {
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

  /**
   * @throws Problem INVALID at {@code /body} or {@code /subject} for words that lack a fact, name
   *     another or cannot be filled
   */
  void demand(String key, Said usual, String subject, String body) {
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
}
