package io.recourse.migration;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.migration.Migration.State;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single cases are held back with a reason, before and while the others go; and let go again. */
@Service
public class VetoMoves {

  private final Migrations migrations;
  private final MigrationLog log;
  private final CurrentActor actor;
  private final Clock clock;

  VetoMoves(Migrations migrations, MigrationLog log, CurrentActor actor, Clock clock) {
    this.migrations = migrations;
    this.log = log;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param numbers of cases, each with all its instances on the list
   * @throws Problem when one is not on it, or went already
   */
  @Transactional
  public void veto(UUID id, List<String> numbers, String reason) {
    String words = Words.demanded("/reason", reason);
    Migration migration = open(id);
    List<MovingCase> held = chosen(id, numbers, MovingCase.State.WAITING);
    held.forEach(one -> put(migration, one, MovingCase.State.VETOED, words));
    log.vetoed(migration, words, numbers.size());
  }

  /**
   * Once it is submitted, those who wrote it let nothing go that somebody else held back: what the
   * second person agrees to is what happens.
   */
  @Transactional
  public void lift(UUID id, List<String> numbers, String reason) {
    String words = Words.demanded("/reason", reason);
    Migration migration = open(id);
    List<MovingCase> held = chosen(id, numbers, MovingCase.State.VETOED);
    held.forEach(one -> demandMayLift(migration, one));
    held.forEach(one -> put(migration, one, MovingCase.State.WAITING, null));
    log.vetoLifted(migration, words, numbers.size());
  }

  private void demandMayLift(Migration migration, MovingCase one) {
    String by = actor.actor().id();
    boolean isLate = migration.state() != State.DRAFT;
    if (isLate && migration.isBy(by) && !by.equals(one.by())) {
      throw Problem.forbidden("migration.othersVeto", one.caseNumber(), one.by());
    }
  }

  private Migration open(UUID id) {
    return migrations
        .share(id)
        .demand(null, State.DRAFT, State.SUBMITTED, State.RUNNING, State.PAUSED);
  }

  private List<MovingCase> chosen(UUID id, List<String> numbers, MovingCase.State demanded) {
    if (numbers == null || numbers.isEmpty()) {
      throw Problem.invalid("/cases", "migration.noCases");
    }
    List<MovingCase> found = migrations.lockCases(id, numbers);
    numbers.forEach(number -> demand(number, found, demanded));
    return found.stream().filter(one -> one.state() == demanded).toList();
  }

  private static void demand(String number, List<MovingCase> found, MovingCase.State demanded) {
    List<MovingCase> own = found.stream().filter(one -> number.equals(one.caseNumber())).toList();
    if (own.isEmpty()) {
      throw Problem.invalid("/cases", "migration.notListed", number);
    }
    if (own.stream().noneMatch(one -> one.state() == demanded)) {
      throw Problem.conflict(notNow(own.get(0).state()), number);
    }
  }

  private static String notNow(MovingCase.State state) {
    return switch (state) {
      case WAITING -> "migration.caseIs.waiting";
      case VETOED -> "migration.caseIs.vetoed";
      case MOVED -> "migration.caseIs.moved";
      case REFUSED -> "migration.caseIs.refused";
      case GONE -> "migration.caseIs.gone";
    };
  }

  private void put(Migration migration, MovingCase one, MovingCase.State state, String words) {
    migrations.put(
        migration.id(),
        new MovingCase(
            one.instance(),
            one.caseNumber(),
            one.element(),
            state,
            one.why(),
            words,
            actor.actor().id(),
            clock.instant(),
            one.triedAt()));
  }
}
