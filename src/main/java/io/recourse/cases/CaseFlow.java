package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Set;

/** The process behind a case, in business words; implemented where the model lives. */
public interface CaseFlow {

  Set<CaseType> handles();

  /** Starts the process and notes it on the case ({@link ServiceCase#runsAs}). */
  void start(ServiceCase serviceCase);

  /** The customer gave evidence or an answer; the lines already ask for a decision again. */
  void evidenceProvided(CaseNumber number);

  /** The lines are withdrawn already; the case has ended unless goods must go back. */
  void withdraw(CaseNumber number, String reason);

  /** The case is open again already. */
  void reopen(CaseNumber number, String reason);

  /** The case is open again already, if it had ended. */
  void contest(CaseNumber number, String reason);

  /** The case became one of a type that this flow does not handle: end the process silently. */
  void leave(CaseNumber number, String reason);
}
