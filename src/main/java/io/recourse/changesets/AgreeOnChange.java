package io.recourse.changesets;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.AgreeTogether;
import io.recourse.studio.Draft;
import io.recourse.studio.KnownOfDraft;
import io.recourse.studio.ModelDrafts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Four eyes on a change as on every draft (ASVS 2.3.5): whoever wrote any part of it, or asked for
 * it, does not approve it. Approval makes all parts versions in one transaction, at once or from a
 * time on.
 */
@Service
public class AgreeOnChange {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final AgreeTogether together;
  private final KnownOfDraft known;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreeOnChange(
      ChangeSets changes,
      ModelDrafts drafts,
      AgreeTogether together,
      KnownOfDraft known,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.drafts = drafts;
    this.together = together;
    this.known = known;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem with the findings of all parts, where any could not be deployed with the others
   */
  @Transactional
  public ChangeSet submit(UUID id, Integer seenVersion) {
    ChangeSet change = changes.locked(id, seenVersion).demand(ChangeSet.State.OPEN);
    List<Draft> parts = together.submit(id, change.reason());
    if (parts.isEmpty()) {
      throw Problem.conflict("changeset.empty");
    }
    ChangeSet submitted = kept(change.submitted(me(), clock.instant(), parts));
    events.publishEvent(ChangeEvents.submitted(submitted, parts));
    return submitted;
  }

  /**
   * @param seenVersion what was looked at: nothing else is approved
   * @param words what the approver wants to be kept with it; may be null
   * @param deployAt null or past for at once
   * @param untested whether the approver knows that a part was not asked about closed cases
   * @throws Problem 422 where one was not, and the approver does not say that they know
   */
  @Transactional
  public ChangeSet approve(
      UUID id, int seenVersion, String words, Instant deployAt, boolean untested) {
    Instant now = clock.instant();
    Instant from = AgreeOnDraft.demandSoon(deployAt, now);
    String said = AgreeOnDraft.wordsOrNone("/reason", words);
    drafts.waitForDeployments();
    ChangeSet approved = kept(changes.locked(id, seenVersion).approved(me(), now, said, from));
    List<Draft> parts = together.approve(id, said, from);
    parts.forEach(part -> known.demand(part, untested));
    events.publishEvent(ChangeEvents.approved(approved, parts, known::facts));
    return from.isAfter(now) ? approved : deployed(approved);
  }

  /** Back to its authors with the reason; also how they take it back. */
  @Transactional
  public ChangeSet giveBack(UUID id, Integer seenVersion, String reason) {
    String why = AgreeOnDraft.demandWords("/reason", reason);
    ChangeSet returned = kept(changes.locked(id, seenVersion).returned(me(), clock.instant(), why));
    events.publishEvent(ChangeEvents.returned(returned, together.giveBack(id, why)));
    return returned;
  }

  /** Deploys an approved change before its time. */
  @Transactional
  public ChangeSet deploy(UUID id, Integer seenVersion) {
    drafts.waitForDeployments();
    return deployed(changes.locked(id, seenVersion));
  }

  private ChangeSet deployed(ChangeSet change) {
    List<Draft> parts = together.deploy(change.demand(ChangeSet.State.APPROVED).id());
    ChangeSet done = kept(change.deployed(me(), clock.instant()));
    events.publishEvent(ChangeEvents.deployed(done, parts));
    return done;
  }

  private ChangeSet kept(ChangeSet next) {
    changes.update(next);
    return next;
  }

  private String me() {
    return actor.actor().id();
  }
}
