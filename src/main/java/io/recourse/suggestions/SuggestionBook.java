package io.recourse.suggestions;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How each suggestion stands; changed under the lock of its case only. */
public interface SuggestionBook {

  /** Empty for a case that never was a suggestion. */
  Optional<Suggestion> of(CaseNumber number);

  void put(CaseNumber number, Suggestion as);

  /** Shows a suggestion to everybody, in these words, while it is adopted or done. */
  void publish(CaseNumber number, String words, Instant at);

  /** Those that everybody may read, the latest first. */
  List<PublishedSuggestion> published(int most);
}
