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
  private final CalledProcesses called;
  private final List<MayFollow> words;
  private final MigrationLog log;
  private final CurrentActor actor;
  private final Clock clock;

  BeginMigration(
      Migrations migrations,
      Moves moves,
      StandingInstances standing,
      HeldSteps held,
      CalledProcesses called,
      List<MayFollow> words,
      MigrationLog log,
      CurrentActor actor,
      Clock clock) {
    this.migrations = migrations;
    this.moves = moves;
    this.standing = standing;
    this.held = held;
    this.called = called;
    this.words = List.copyOf(words);
    this.log = log;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param together whether the processes that the cases call go with them, to their newest version
   * @param anew whether open work is due, and whose it is, as the other version says
   * @throws Problem when both versions are one, one is not there, or somebody has a word against it
   */
  @Transactional
  public Migration begin(String process, int from, int to, boolean together, boolean anew) {
    Route route = new Route(process, from, to, Map.of());
    List<Route> below = together ? called.by(route) : List.of();
    Journey journey = new Journey(route, together, below, anew);
    demandFollowing(journey);
    return begin(journey, actor.actor().id());
  }

  void demandFollowing(Journey journey) {
    journey.all().forEach(it -> words.forEach(one -> one.demand(it.process(), it.from(), it.to())));
  }

  Migration begin(Journey journey, String author) {
    Route route = journey.route();
    if (route.from() == route.to()) {
      throw Problem.invalid("/to", "migration.sameVersion", route.from());
    }
    journey.all().forEach(this::demandPlan);
    Migration begun =
        new Migration(
            UUID.randomUUID(),
            journey,
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
   * holds lead to themselves only: nobody's approval, and no term, is got round by a move. What the
   * cases call by now is taken in.
   *
   * @param of which of its processes
   * @param own by element; an empty target says that cases there stay
   * @throws Problem INVALID at the step that cannot go on there
   */
  @Transactional
  public Migration map(UUID id, Integer seen, OneOf of, Map<String, String> own) {
    Migration before = migrations.locked(id).demand(seen, State.DRAFT);
    Journey was = before.journey();
    Route route = of.in(was).mapped(own);
    demandPlan(route);
    own.forEach((element, target) -> demandFree(route.process(), element, target));
    Journey now = was.with(route);
    Journey whole = was.together() ? now.and(called.by(was.route())) : now;
    Set<String> hands = new HashSet<>(before.authors());
    hands.add(actor.actor().id());
    Migration mapped = before.mapped(whole, hands);
    migrations.update(mapped);
    migrations.forgetTrial(id);
    log.mapped(mapped);
    return mapped;
  }

  private void demandPlan(Route route) {
    var unused = moves.plan(route);
  }

  private void demandFree(String process, String element, String target) {
    boolean leads = !target.isEmpty() && !target.equals(element);
    if (leads && (held.isHeld(process, element) || held.isHeld(process, target))) {
      throw Problem.invalid("/steps/" + element, "migration.held", target);
    }
  }

  /**
   * Cases that came to the earlier version meanwhile are on the list, too.
   *
   * @throws Problem CONFLICT where what they call is no part of the plan
   */
  void list(Migration migration) {
    called.demandPlanned(migration.journey());
    Route route = migration.route();
    migrations.list(migration.id(), standing.of(route.process(), route.from()));
  }
}
