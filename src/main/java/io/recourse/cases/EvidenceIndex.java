package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the stored evidence files. */
public interface EvidenceIndex {

  void add(Evidence evidence);

  List<Evidence> of(CaseNumber number);

  Optional<Evidence> find(UUID id);

  /** Ties a file that was uploaded ahead to its case; false when it is tied already. */
  boolean bind(UUID id, CaseNumber number, int item);
}
