package io.recourse.audit;

import java.util.Optional;

/** Collects what is known of one case, for the auditor's eyes. */
public interface CaseRecords {

  Optional<CaseRecord> find(String caseNumber);
}
