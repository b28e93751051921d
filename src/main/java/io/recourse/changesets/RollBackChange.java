package io.recourse.changesets;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.AgreeTogether;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.OpenModel;
import io.recourse.studio.RollBack;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions before a change become the newest again, all of them in one step (PLT-04): as a
 * change of its own that somebody else approves, or at once by a lead with a reason. What the
 * change brought anew stays deployed; nothing that comes back names it.
 */
@Service
public class RollBackChange {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final OpenModel models;
  private final RollBack back;
  private final AgreeTogether together;
  private final AgreeOnChange agree;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RollBackChange(
      ChangeSets changes,
      ModelDrafts drafts,
      OpenModel models,
      RollBack back,
      AgreeTogether together,
      AgreeOnChange agree,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.drafts = drafts;
    this.models = models;
    this.back = back;
    this.together = together;
    this.agree = agree;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param withCases whether the cases of the versions that go are to go back with them
   * @throws Problem 409 where a part was changed since, or none had a version before
   */
  @Transactional
  public ChangeSet ask(UUID id, String reason, boolean withCases) {
    ChangeSet begun = begun(id, reason);
    ChangeSet submitted = agree.submit(begun.id(), null);
    takeCases(begun.id(), withCases);
    return submitted;
  }

  /** At once, in the name of the one who says why; the cases wait for another person. */
  @Transactional
  public ChangeSet atOnce(UUID id, String reason, boolean withCases) {
    ChangeSet submitted = ask(id, reason, withCases);
    List<Draft> parts = together.deployAlone(submitted.id());
    ChangeSet done = submitted.deployed(actor.actor().id(), clock.instant());
    changes.update(done);
    events.publishEvent(ChangeEvents.deployed(done, parts));
    return done;
  }

  private void takeCases(UUID id, boolean wanted) {
    drafts.of(id).forEach(part -> back.takeCases(part, wanted));
  }

  private ChangeSet begun(UUID id, String reason) {
    String why = AgreeOnDraft.demandWords("/reason", reason);
    drafts.waitForDeployments();
    ChangeSet was = changes.locked(id, null).demand(ChangeSet.State.DEPLOYED);
    changes.backOf(id).ifPresent(RollBackChange::refuseTwice);
    ChangeSet begun =
        ChangeSet.begin(was.name(), why, actor.actor().id(), clock.instant(), was.id());
    changes.insert(begun);
    List<Draft> earlier = drafts.of(id).stream().filter(it -> it.basedOn() != null).toList();
    if (earlier.isEmpty()) {
      throw Problem.conflict("changeset.nothingBefore");
    }
    earlier.forEach(part -> bringBack(part, begun));
    return begun;
  }

  private void bringBack(Draft part, ChangeSet begun) {
    int newest = models.open(part.kind(), part.key(), null).version();
    if (newest != part.deployment().version()) {
      throw Problem.conflict("changeset.changedSince", part.key(), newest);
    }
    Draft before = back.begin(part.kind(), part.key(), part.basedOn());
    var unused = together.put(before.id(), begun.asPart());
  }

  private static void refuseTwice(ChangeSet other) {
    throw Problem.conflict("changeset.backAlready", other.state().said());
  }
}
