package io.recourse.scenarios;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port to what closed cases went through. */
public interface PastWays {

  /** The last instance of a process that ended in a closed case. */
  Optional<PastWay> of(String caseNumber, String process);

  /** Some that ended since then, spread over the time, the same however often it is asked. */
  List<PastWay> sample(String process, Instant since, int most);
}
