package io.recourse.scenarios;

import java.util.Optional;

/** Port to what closed cases went through. */
public interface PastWays {

  /** The last instance of a process that ended in a closed case. */
  Optional<PastWay> of(String caseNumber, String process);
}
