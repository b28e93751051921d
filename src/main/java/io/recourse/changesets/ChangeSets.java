package io.recourse.changesets;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where changes are kept; their parts are drafts. */
public interface ChangeSets {

  /** The open ones first, then the newest; at most 200. */
  List<ChangeSet> all();

  Optional<ChangeSet> find(UUID id);

  /** Reads it and holds it until the transaction ends. */
  Optional<ChangeSet> lock(UUID id);

  /** The change that took this one back, if there is one that was not dropped. */
  Optional<ChangeSet> backOf(UUID id);

  /**
   * The same, if it is there and still what was looked at.
   *
   * @param seenVersion null for whatever it is now
   */
  default ChangeSet locked(UUID id, Integer seenVersion) {
    return lock(id).orElseThrow(() -> Problem.notFound("changeset.unknown")).demand(seenVersion);
  }

  void insert(ChangeSet change);

  void update(ChangeSet change);
}
