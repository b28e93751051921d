package io.recourse.thirdparties;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions to third parties, the oldest of a case first. */
public interface PartyTasks {

  void add(PartyTask task);

  Optional<PartyTask> find(UUID id);

  List<PartyTask> ofCase(CaseNumber number);

  /**
   * Those that wait although their case is over, by its number.
   *
   * @param after null for the first ones
   */
  List<PartyTask> openOfEndedCases(PartyTask after, int limit);

  /** False, and nothing changes, where it had ended before. */
  boolean end(UUID id, PartyTask.State as, String answer, Instant at);

  /**
   * @throws Problem NOT_FOUND when there is none
   */
  default PartyTask get(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("thirdParty.unknown"));
  }
}
