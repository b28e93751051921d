package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The task forces of complaints; the case is locked by whoever changes one. */
public interface TaskForces {

  /** The oldest first. */
  List<TaskForce> of(CaseNumber number);

  Optional<TaskForce> sitting(CaseNumber number);

  void convene(TaskForce convened);

  /**
   * @param findings null where they found nothing in time
   * @param by id of who reported; null where nobody did
   */
  void end(long id, String findings, String by, Instant at);
}
