package io.recourse.audit;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** Port: what the records of a case prove of it, for its file (LAW-01). */
public interface CaseProof {

  /** The same as long as nothing changes: no moment at which it was asked for. */
  Map<String, ?> of(CaseNumber number);
}
