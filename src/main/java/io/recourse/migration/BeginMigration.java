package io.recourse.migration;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.HeldSteps;
import io.recourse.migration.Migration.Agreed;
import io.recourse.migration.Migration.State;
import io.recourse.studio.StandingInstances;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An owner plans which running cases go on by which version, and where (IMP-06). */
@Service
public class BeginMigration {

  private final Migrations migrations;
  private final Moves moves;
  private final StandingInstances standing;
  private final HeldSteps held;
  private final List<MayFollow> words;
  private final MigrationLog log;
  private final CurrentActor actor;
  private final Clock clock;

  BeginMigration(
      Migrations migrations,
      Moves moves,
      StandingInstances standing,
      HeldSteps held,
      List<MayFollow> words,
      MigrationLog log,
      CurrentActor actor,
      Clock clock) {
    this.migrations = migrations;
    this.moves = moves;
    this.standing = standing;
    this.held = held;
    this.words = List.copyOf(words);
    this.log = log;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws Problem when both versions are one, one is not there, or somebody has a word against it
   */
  @Transactional
  public Migration begin(String process, int from, int to) {
    demandFollowing(process, from, to);
    return begin(process, from, to, actor.actor().id());
  }

  void demandFollowing(String process, int from, int to) {
    words.forEach(one -> one.demand(process, from, to));
  }

  Migration begin(String process, int from, int to, String author) {
    if (from == to) {
      throw Problem.invalid("/to", "migration.sameVersion", from);
    }
    Route route = new Route(process, from, to, Map.of());
    var unused = moves.plan(route);
    Migration begun =
        new Migration(
            UUID.randomUUID(),
            route,
            State.DRAFT,
            false,
            Set.of(author),
            Agreed.NONE,
            clock.instant(),
            null,
            1);
    migrations.insert(begun);
    list(begun);
    log.begun(begun);
    return begun;
  }

  /**
   * Names where cases go on from steps that the other version does not have. Steps that a line
   * holds lead to themselves only: nobody's approval, and no term, is got round by a move.
   *
   * @param own by element; an empty target says that cases there stay
   * @throws Problem INVALID at the step that cannot go on there
   */
  @Transactional
  public Migration map(UUID id, Integer seen, Map<String, String> own) {
    Migration before = migrations.locked(id).demand(seen, State.DRAFT);
    Route was = before.route();
    Route route = new Route(was.process(), was.from(), was.to(), own);
    var unused = moves.plan(route);
    own.forEach((element, target) -> demandFree(was.process(), element, target));
    Set<String> hands = new HashSet<>(before.authors());
    hands.add(actor.actor().id());
    Migration mapped = before.mapped(route, hands);
    migrations.update(mapped);
    migrations.forgetTrial(id);
    log.mapped(mapped);
    return mapped;
  }

  private void demandFree(String process, String element, String target) {
    boolean leads = !target.isEmpty() && !target.equals(element);
    if (leads && (held.isHeld(process, element) || held.isHeld(process, target))) {
      throw Problem.invalid("/steps/" + element, "migration.held", target);
    }
  }

  /** Cases that came to the earlier version meanwhile are on the list, too. */
  void list(Migration migration) {
    Route route = migration.route();
    migrations.list(migration.id(), standing.of(route.process(), route.from()));
  }
}
