package io.recourse.worklist;

import io.recourse.common.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored acts on all tasks of a list. */
public interface LongActs {

  /** Keeps it with its tasks in their order; false where another one of its author goes on. */
  boolean begin(LongAct act, List<WorkItem> tasks);

  Optional<LongAct> find(UUID id);

  /** The newest of a person that goes on or ended since that moment. */
  Optional<LongAct> newest(String username, Instant endedSince);

  /** The tasks it did not come by yet; none once it has ended. */
  List<LongAct.Item> ahead(UUID id, int limit);

  /** Writes down that it is done on this one; false where it came by already, or has ended. */
  boolean done(LongAct.Item item);

  /** The case of this task, where the act was done on another task of it. */
  Optional<String> toldBefore(LongAct.Item item);

  void refused(LongAct.Item item, Phrase why);

  /** All that it did not come by yet; none once it has ended. */
  void restRefused(UUID id, Phrase why);

  /** Nothing where it has ended already. */
  void end(UUID id, Instant at);

  List<LongAct.Refusal> refusals(UUID id, int after, int limit);
}
