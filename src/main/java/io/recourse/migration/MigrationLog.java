package io.recourse.migration;

import static java.util.stream.Collectors.joining;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.migration.Migrations.Act;
import io.recourse.migration.Migrations.Progress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who did what to a migration: in its own log, and on the trail. */
@Component
class MigrationLog {

  private final Migrations migrations;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MigrationLog(
      Migrations migrations, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
    this.migrations = migrations;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  void begun(Migration one) {
    note(one, "MigrationBegun", null, Map.of());
  }

  void mapped(Migration one) {
    String mapping =
        one.journey().all().stream().map(it -> it.own().toString()).collect(joining(" "));
    note(one, "MigrationMapped", null, Map.of("mapping", mapping));
  }

  void submitted(Migration one) {
    note(one, "MigrationSubmitted", one.agreed().reason(), Map.of());
  }

  void approved(Migration one) {
    note(
        one,
        "MigrationApproved",
        one.agreed().answer(),
        Map.of("submittedBy", one.agreed().submittedBy(), "approvedBy", one.agreed().approvedBy()));
  }

  void returned(Migration one, String words) {
    note(one, "MigrationReturned", words, Map.of());
  }

  void paused(Migration one, String words) {
    note(one, "MigrationPaused", words, Map.of());
  }

  void goesOn(Migration one) {
    note(one, "MigrationWentOn", null, Map.of());
  }

  void calledOff(Migration one, String words) {
    note(one, "MigrationCalledOff", words, Map.of());
  }

  void vetoed(Migration one, String words, int cases) {
    note(one, "MigrationVetoed", words, Map.of("cases", cases));
  }

  void vetoLifted(Migration one, String words, int cases) {
    note(one, "MigrationVetoLifted", words, Map.of("cases", cases));
  }

  void done(Migration one, Progress progress) {
    Map<String, Object> counts = new LinkedHashMap<>();
    progress
        .cases()
        .forEach((state, count) -> counts.put(state.name().toLowerCase(Locale.ROOT), count));
    note(one, "MigrationDone", null, counts);
  }

  private static String said(Route called) {
    return called.process() + " " + called.from() + "→" + called.to();
  }

  private void note(Migration one, String type, String words, Map<String, ?> more) {
    migrations.note(one.id(), new Act(clock.instant(), actor.actor().id(), type, words));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("key", one.route().process());
    data.put("from", one.route().from());
    data.put("to", one.route().to());
    data.put("migration", one.id().toString());
    data.put("anew", one.journey().anew());
    if (one.journey().together()) {
      data.put(
          "called", one.journey().called().stream().map(MigrationLog::said).collect(joining(" ")));
    }
    if (words != null) {
      data.put("reason", words);
    }
    data.putAll(more);
    events.publishEvent(
        DomainEvent.ofSystem(
            type,
            "Running cases of "
                + one.route().process()
                + " go from version "
                + one.route().from()
                + " to "
                + one.route().to()
                + ".",
            data));
  }
}
