package io.recourse.suggestions;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** How each suggestion stands; changed under the lock of its case only. */
public interface SuggestionBook {

  /** Empty for a case that never was a suggestion. */
  Optional<Suggestion> of(CaseNumber number);

  void put(CaseNumber number, Suggestion as);
}
