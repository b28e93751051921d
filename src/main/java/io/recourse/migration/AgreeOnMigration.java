package io.recourse.migration;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.migration.Migration.Agreed;
import io.recourse.migration.Migration.State;
import io.recourse.studio.ModelDrafts;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes on every migration (ASVS 2.3.5): submitted with a reason, then approved, and begun by
 * it, or given back by somebody who wrote none of it.
 */
@Service
public class AgreeOnMigration {

  private final Migrations migrations;
  private final BeginMigration begin;
  private final ReadMigration read;
  private final ModelDrafts models;
  private final MigrationFlow flow;
  private final MigrationLog log;
  private final CurrentActor actor;

  AgreeOnMigration(
      Migrations migrations,
      BeginMigration begin,
      ReadMigration read,
      ModelDrafts models,
      MigrationFlow flow,
      MigrationLog log,
      CurrentActor actor) {
    this.migrations = migrations;
    this.begin = begin;
    this.read = read;
    this.models = models;
    this.flow = flow;
    this.log = log;
    this.actor = actor;
  }

  /**
   * @throws Problem when cases stand at steps of which nobody said where they go on
   */
  @Transactional
  public Migration submit(UUID id, Integer seen, String reason) {
    return submit(id, seen, reason, actor.actor().id());
  }

  Migration submit(UUID id, Integer seen, String reason, String by) {
    Migration draft = migrations.locked(id).demand(seen, State.DRAFT);
    String words = Words.demanded("/reason", reason);
    demandNoGaps(draft);
    begin.list(draft);
    Migration submitted = draft.to(State.SUBMITTED, new Agreed(by, words, null, null));
    migrations.update(submitted);
    log.submitted(submitted);
    return submitted;
  }

  /**
   * Begins it. While it is at work, no version of its process is deployed.
   *
   * <p>A trial ends first: who agrees sees what it found, and no case is tried while it is moved.
   *
   * @param seen the version that was looked at: nothing else is approved
   * @param words what the approver wants to be kept with it; may be null
   */
  @Transactional
  public Migration approve(UUID id, Integer seen, String words) {
    if (seen == null) {
      throw Problem.invalid("/version", "migration.seen");
    }
    models.waitForDeployments();
    Migration approved =
        migrations
            .locked(id)
            .demand(seen, State.SUBMITTED)
            .demandTried()
            .approved(actor.actor().id(), Words.orNone("/reason", words));
    approved.journey().all().forEach(one -> demandAlone(one.process()));
    begin.demandFollowing(approved.journey());
    begin.list(approved);
    migrations.update(approved);
    log.approved(approved);
    flow.move(id);
    return approved;
  }

  /** Back to the author with the reason; also how an author takes it back. */
  @Transactional
  public Migration giveBack(UUID id, Integer seen, String reason) {
    Migration submitted = migrations.locked(id).demand(seen, State.SUBMITTED);
    String words = Words.demanded("/reason", reason);
    Migration returned =
        submitted.to(
            State.DRAFT,
            new Agreed(submitted.agreed().submittedBy(), submitted.agreed().reason(), null, words));
    migrations.update(returned);
    log.returned(returned, words);
    return returned;
  }

  private void demandNoGaps(Migration draft) {
    String open =
        read.plans(draft).stream()
            .flatMap(plan -> plan.gaps().stream().map(step -> said(plan, draft, step)))
            .collect(Collectors.joining(", "));
    if (!open.isEmpty()) {
      throw Problem.invalid("/steps", "migration.gaps", open);
    }
  }

  private static String said(Plan plan, Migration draft, MappedStep step) {
    String where = plan.route().equals(draft.route()) ? "" : plan.route().process() + ": ";
    return where + step.name() + " (" + step.standing() + ")";
  }

  private void demandAlone(String process) {
    if (migrations.atWork(process).isPresent()) {
      throw Problem.conflict("migration.another");
    }
  }
}
