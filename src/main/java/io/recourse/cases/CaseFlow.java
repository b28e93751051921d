package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Set;

/** The process behind a case, in business words; implemented where the model lives. */
public interface CaseFlow {

  Set<CaseType> handles();

  void start(ServiceCase serviceCase);

  void evidenceProvided(CaseNumber number);

  void withdraw(CaseNumber number, String reason);

  void reopen(CaseNumber number, String reason);

  void contest(CaseNumber number, String reason);
}
