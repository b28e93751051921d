package io.recourse.migration;

import io.recourse.migration.Migration.State;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paused, gone on with, called off: cases that went stay where they are. */
@Service
public class SteerMigration {

  private final Migrations migrations;
  private final MigrationFlow flow;
  private final MigrationLog log;
  private final Clock clock;

  SteerMigration(Migrations migrations, MigrationFlow flow, MigrationLog log, Clock clock) {
    this.migrations = migrations;
    this.flow = flow;
    this.log = log;
    this.clock = clock;
  }

  /** After the case that is being moved just now. */
  @Transactional
  public Migration pause(UUID id, String reason) {
    Migration running = migrations.locked(id).demand(null, State.RUNNING);
    String words = Words.demanded("/reason", reason);
    Migration paused = running.to(State.PAUSED);
    migrations.update(paused);
    log.paused(paused, words);
    return paused;
  }

  @Transactional
  public Migration goOn(UUID id) {
    Migration running = migrations.locked(id).demand(null, State.PAUSED).to(State.RUNNING);
    migrations.update(running);
    log.goesOn(running);
    flow.move(id);
    return running;
  }

  @Transactional
  public Migration callOff(UUID id, String reason) {
    Migration open =
        migrations
            .locked(id)
            .demand(null, State.DRAFT, State.SUBMITTED, State.RUNNING, State.PAUSED);
    String words = Words.demanded("/reason", reason);
    Migration ended = open.ended(State.CALLED_OFF, clock.instant());
    migrations.update(ended);
    log.calledOff(ended, words);
    return ended;
  }
}
