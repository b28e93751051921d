package io.recourse.audit;

import java.util.Optional;

/** Collects what is known of one case, for the auditor's eyes. */
public interface CaseRecords {

  Optional<CaseRecord> find(String caseNumber);

  /** Whether the last event of this type on the chain says so of a fact. */
  boolean says(String caseNumber, String type, String fact, String value);
}
