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

  /** All of the same number with it; false where somebody else was faster. */
  boolean take(String id, String person, Instant at);

  /** All of the same number with it; false where this person had not taken them. */
  boolean giveBack(String id, String person);
}
