package io.recourse.suggestions;

import java.time.Instant;
import java.util.Optional;

/** Suggestions of guests that wait to be confirmed. */
public interface GuestBook {

  void keep(String tokenHash, GuestSuggestion said, Instant at);

  /** How many of this mailbox wait since then. */
  int waiting(String email, Instant since);

  /** What was written since then. */
  Optional<GuestSuggestion> find(String tokenHash, Instant since);

  /** False where it is gone already. */
  boolean take(String tokenHash);
}
