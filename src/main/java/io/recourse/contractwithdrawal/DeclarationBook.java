package io.recourse.contractwithdrawal;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Every declaration as it was received. */
public interface DeclarationBook {

  void keep(Declared received);

  /** What of it a person answers has a case of its own. */
  void askPerson(UUID submission, CaseNumber number);

  Optional<Declared> find(UUID submission);

  /** The one that opened this case. */
  Optional<Declared> of(CaseNumber number);

  /** The latest with the same order number, e-mail and part, letters of any case. */
  Optional<Declared> latest(Declaration said);

  /** How many this mailbox was named in since then. */
  int named(String email, Instant since);
}
