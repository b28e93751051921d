package io.recourse.evidence;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is known of the stored evidence files. */
public interface EvidenceIndex {

  void add(Evidence evidence);

  List<Evidence> of(CaseNumber number);

  Optional<Evidence> find(UUID id);

  /** Those of the lines that a file was given for, be it for the case as a whole. */
  Set<Integer> given(CaseNumber number, Collection<Integer> items);

  /**
   * Forgets files of no case from before that time, at most so many; returns their stored names.
   */
  List<String> removeUnclaimed(Instant before, int most);

  /** Those of the stored names that anything refers to. */
  Set<String> known(Collection<String> storedNames);

  /**
   * Ties files that this actor uploaded ahead to the case.
   *
   * @param items the line that each shows
   * @return those that were tied now; left out are unknown ones, somebody else's and tied ones
   */
  List<Evidence> bind(Map<UUID, Integer> items, CaseNumber number, Actor owner);
}
