package io.recourse.goodwill;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only ledger of goodwill, with an account per person that holds their grants apart. */
public interface GoodwillBook {

  Optional<Goodwill> find(String key);

  /** Opens and holds the account of a person, so that two grants are never counted apart. */
  void hold(String customer);

  /** Points given to a person since and not undone; the account is held. */
  long pointsSince(String customer, Instant since);

  /**
   * Sums of a kind given to a person since and not undone, one per currency; the account is held.
   */
  List<Money> sumsSince(String customer, GoodwillKind kind, Instant since);

  void add(Goodwill granted);

  /** Takes it back: it counts no more. Once only. */
  void undo(UUID id, String reason, String actor, Instant at);

  /** What a case granted, the oldest first. */
  List<Goodwill> ofCase(CaseNumber number);
}
