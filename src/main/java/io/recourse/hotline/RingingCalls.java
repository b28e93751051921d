package io.recourse.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who rings. */
public interface RingingCalls {

  /** Once an id; false where it is known. Those of before the day are forgotten. */
  boolean add(RingingCall call, Instant forgetBefore);

  /** Those that nobody took, the longest waiting first. */
  List<RingingCall> waiting(Instant since);

  Optional<RingingCall> find(String id);

  /**
   * All of the same caller with it that wait; false where somebody else was faster.
   *
   * @param by account of who takes them
   * @param ringsSince one that rang before is called back
   * @param heldSince what was taken before to be called back, and was not, waits again
   */
  boolean take(String id, String by, Instant at, Instant ringsSince, Instant heldSince);

  /** All that were taken with it; false where this account had not taken them. */
  boolean giveBack(String id, String by);

  /** They spoke: all that were taken with it wait no more; false where they were not theirs. */
  boolean called(String id, String by, Instant at);

  /**
   * Those that this account took and nobody called yet, the one taken last first.
   *
   * @param heldSince what was taken before waits again
   */
  List<RingingCall> taken(String by, Instant heldSince);
}
