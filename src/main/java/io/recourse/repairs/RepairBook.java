package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;

/** What was found and done on each repair; changed under the lock of its case only. */
public interface RepairBook {

  /** The latest; a fault that came back is looked at anew. */
  Optional<Diagnosis> diagnosis(CaseNumber number);

  void put(CaseNumber number, Diagnosis diagnosis);

  /** Whether readings foretold a fault, and nobody complained of one. */
  boolean isPreventive(CaseNumber number);

  /** In order. */
  List<RepairAttempt> attempts(CaseNumber number);

  /** Adds it, or keeps how its test went. */
  void put(CaseNumber number, RepairAttempt attempt);
}
