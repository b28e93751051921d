package io.recourse.migration;

import io.recourse.cases.Cases;
import io.recourse.cases.MovedProcess;
import io.recourse.cases.ProcessRef;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases for good, each in a transaction of its own, under the lock of its case. */
@Service
public class MoveCases {

  private static final int PAGE = 20;

  private final Migrations migrations;
  private final Moves moves;
  private final Cases cases;
  private final ClocksAnew clocks;
  private final MigrationLog log;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  MoveCases(
      Migrations migrations,
      Moves moves,
      Cases cases,
      ClocksAnew clocks,
      MigrationLog log,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.migrations = migrations;
    this.moves = moves;
    this.cases = cases;
    this.clocks = clocks;
    this.log = log;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<MovingCase> next(UUID id) {
    return migrations.get(id).isRunning()
        ? migrations.cases(id, MovingCase.State.WAITING, null, PAGE)
        : List.of();
  }

  @Transactional(readOnly = true)
  public Moves.Way way(UUID id) {
    return moves.way(migrations.get(id).journey());
  }

  /**
   * Says whether it went. A case that was held back, or a migration paused meanwhile, stays.
   *
   * @throws NotMoved when it cannot go
   */
  @Transactional
  public boolean move(UUID id, Moves.Way way, MovingCase listed) {
    Optional<ServiceCase> held = hold(listed);
    Migration migration = migrations.share(id);
    Optional<MovingCase> waiting =
        migrations
            .lockCase(id, listed.instance())
            .filter(now -> migration.isRunning() && now.state() == MovingCase.State.WAITING);
    waiting.ifPresent(one -> go(migration, way, one, held));
    return waiting.isPresent();
  }

  private Optional<ServiceCase> hold(MovingCase listed) {
    return Optional.ofNullable(listed.caseNumber())
        .map(CaseNumber::new)
        .filter(cases::isKnown)
        .map(cases::lock);
  }

  private void go(Migration migration, Moves.Way way, MovingCase one, Optional<ServiceCase> held) {
    List<Moves.Went> gone = way.move(one.instance());
    gone.forEach(went -> went(moved(migration, went), one, held));
    held.ifPresent(it -> retime(it, gone));
    migrations.put(
        migration.id(),
        one.ended(MovingCase.State.MOVED, null, actor.actor().id(), clock.instant()));
  }

  private void retime(ServiceCase held, List<Moves.Went> gone) {
    List<WorkAnew> anew = gone.stream().flatMap(went -> went.anew().stream()).toList();
    if (!anew.isEmpty()) {
      clocks.follow(held, anew);
      cases.save(held);
    }
  }

  private static MovedProcess moved(Migration migration, Moves.Went went) {
    Route route = went.route();
    return new MovedProcess(
        went.instance(),
        route.process(),
        route.from(),
        route.to(),
        went.steps(),
        went.anew().stream().map(WorkAnew::said).collect(Collectors.joining(", ")),
        migration.id().toString());
  }

  private void went(MovedProcess moved, MovingCase one, Optional<ServiceCase> held) {
    held.filter(it -> drives(moved.instance(), it))
        .ifPresentOrElse(
            it -> {
              it.goesOn(moved);
              cases.save(it);
            },
            () -> tell(one, moved));
  }

  private static boolean drives(String instance, ServiceCase held) {
    ProcessRef process = held.state().process();
    return process != null && process.instance().equals(instance);
  }

  /** A called instance, or one beside the case: the case itself names another. */
  private void tell(MovingCase one, MovedProcess moved) {
    if (one.caseNumber() != null) {
      events.publishEvent(moved.told(new CaseNumber(one.caseNumber())));
    }
  }

  /** Notes what stood in the way, in a transaction of its own; one held back meanwhile stays so. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void refuse(UUID id, MovingCase listed, Hindrance why) {
    migrations
        .lockCase(id, listed.instance())
        .filter(now -> now.state() == MovingCase.State.WAITING)
        .map(now -> now.ended(why.ends(), why, actor.actor().id(), clock.instant()))
        .ifPresent(ended -> migrations.put(id, ended));
  }

  /** Says whether cases are left; if none is, the migration is done. */
  @Transactional
  public boolean isLeft(UUID id) {
    Migration migration = migrations.locked(id);
    if (!migration.isRunning()) {
      return false;
    }
    boolean left = !migrations.cases(id, MovingCase.State.WAITING, null, 1).isEmpty();
    if (!left) {
      Migration done = migration.ended(Migration.State.DONE, clock.instant());
      migrations.update(done);
      log.done(done, migrations.progress(id));
    }
    return left;
  }
}
