package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes of the flow that were asked for; the case is locked by whoever changes one. */
public interface FlowChanges {

  void add(FlowChange asked);

  /**
   * @throws io.recourse.common.Problem NOT_FOUND
   */
  FlowChange get(UUID id);

  /** The newest first. */
  List<FlowChange> ofCase(CaseNumber number);

  /**
   * @param by id of who answered; null where nobody did
   */
  void end(UUID id, FlowChange.State as, String by, Instant at);
}
