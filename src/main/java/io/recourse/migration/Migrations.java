package io.recourse.migration;

import io.recourse.common.Problem;
import io.recourse.studio.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where migrations are kept, with their cases and their log. */
public interface Migrations {

  /** One entry of the log. */
  record Act(Instant at, String by, String what, String words) {}

  /** How far it is. */
  record Progress(Map<MovingCase.State, Long> cases, long tried, long hindered) {

    public long of(MovingCase.State state) {
      return cases.getOrDefault(state, 0L);
    }

    public long all() {
      return cases.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  Optional<Migration> find(UUID id);

  /** Reads it and holds it until the transaction ends. */
  Optional<Migration> lock(UUID id);

  /** Reads it, so that nobody changes it until the transaction ends; others may read it, too. */
  Migration share(UUID id);

  default Migration get(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("migration.unknown"));
  }

  default Migration locked(UUID id) {
    return lock(id).orElseThrow(() -> Problem.notFound("migration.unknown"));
  }

  /** The newest first. */
  List<Migration> of(String process);

  /** Those that wait for a second person, the oldest first. */
  List<Migration> submitted();

  /** The one that is at work or paused, on this process or with it as one that is called. */
  Optional<Migration> atWork(String process);

  void insert(Migration migration);

  void update(Migration migration);

  /** Puts instances on its list that are not there yet. */
  void list(UUID id, Collection<Standing> standing);

  Progress progress(UUID id);

  /**
   * By case number, then instance.
   *
   * @param state null for all
   * @param after the instance of the last one before; null at first
   */
  List<MovingCase> cases(UUID id, MovingCase.State state, String after, int limit);

  /** Waiting cases that were not tried yet. */
  List<MovingCase> untried(UUID id, int limit);

  /** Holds the row until the transaction ends. */
  Optional<MovingCase> lockCase(UUID id, String instance);

  /** All instances of these cases on the list. */
  List<MovingCase> lockCases(UUID id, Collection<String> numbers);

  void put(UUID id, MovingCase one);

  void forgetTrial(UUID id);

  void note(UUID id, Act act);

  List<Act> log(UUID id);
}
