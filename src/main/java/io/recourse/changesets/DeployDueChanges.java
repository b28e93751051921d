package io.recourse.changesets;

import io.recourse.common.CurrentActor;
import io.recourse.studio.AgreeTogether;
import io.recourse.studio.DueChanges;
import io.recourse.studio.ModelDrafts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approved changes become versions when their time has come, all parts or none. */
@Component
class DeployDueChanges implements DueChanges {

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final AgreeOnChange agree;
  private final AgreeTogether together;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeployDueChanges(
      ChangeSets changes,
      ModelDrafts drafts,
      AgreeOnChange agree,
      AgreeTogether together,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.drafts = drafts;
    this.agree = agree;
    this.together = together;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean deploy(UUID change) {
    drafts.waitForDeployments();
    boolean stillDue = changes.locked(change, null).state() == ChangeSet.State.APPROVED;
    return stillDue && !agree.deploy(change, null).isOpen();
  }

  @Override
  @Transactional
  public void giveBack(UUID change, String why) {
    ChangeSet returned =
        changes.locked(change, null).returned(actor.actor().id(), clock.instant(), why);
    changes.update(returned);
    events.publishEvent(ChangeEvents.notDeployed(returned, together.giveBack(change, why)));
  }
}
