package io.recourse.studio;

import io.recourse.common.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where drafts are kept. */
public interface ModelDrafts {

  Optional<Draft> find(UUID id);

  /** Reads a draft and holds it until the transaction ends. */
  Optional<Draft> lock(UUID id);

  /**
   * The same, if it is there and still what was looked at.
   *
   * @param seenVersion null for whatever it is now
   */
  default Draft locked(UUID id, Integer seenVersion) {
    return lock(id).orElseThrow(() -> Problem.notFound("model.noDraft")).demand(seenVersion);
  }

  /** What belongs to a change, the first key first. */
  List<Draft> of(UUID change);

  /** Another text once any of them was saved, taken in or taken out. */
  String stampOf(UUID change);

  /** What belongs to a change, held until the transaction ends. */
  List<Draft> lockedOf(UUID change);

  /** Approved drafts that are to be deployed by now, in the order of their ids. */
  List<UUID> due(Instant now, UUID after);

  /** Drafts that are neither deployed nor refused, the newest first, without their content. */
  List<Draft> open();

  /** What one person alone deployed since then, without its content. */
  List<Draft> deployedAlone(Instant since);

  void insert(Draft draft);

  void update(Draft draft);

  /**
   * Lets one transaction at a time decide which version comes next. Whoever deploys waits here
   * before anything is held: changes come behind it, then pilots, then drafts.
   */
  void waitForDeployments();
}
