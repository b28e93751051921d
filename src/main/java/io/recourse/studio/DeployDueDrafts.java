package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deploys approved drafts when their time has come; what cannot be is given back with the cause.
 */
@Service
public class DeployDueDrafts {

  private final ModelDrafts drafts;
  private final DeployDraft deploy;
  private final DueChanges changes;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeployDueDrafts(
      ModelDrafts drafts,
      DeployDraft deploy,
      DueChanges changes,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deploy = deploy;
    this.changes = changes;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Approved drafts whose time has come; a page.
   *
   * @param last of those before; null at first
   */
  public List<UUID> due(UUID last) {
    return drafts.due(clock.instant(), last);
  }

  /** Says whether it was deployed; one that was given back meanwhile is not. */
  @Transactional
  public boolean deploy(UUID id) {
    Draft draft = drafts.find(id).orElseThrow();
    return draft.change() == null ? deployAlone(id) : changes.deploy(draft.change().id());
  }

  private boolean deployAlone(UUID id) {
    drafts.waitForDeployments();
    Draft draft = drafts.lock(id).orElseThrow();
    boolean stillDue = draft.state() == Draft.State.APPROVED;
    return stillDue && deploy.deploy(draft).state() == Draft.State.DEPLOYED;
  }

  /** The author is told why by the draft itself, which is theirs again. */
  @Transactional
  public void giveBack(UUID id, Problem why) {
    Draft.Change change = drafts.find(id).orElseThrow().change();
    if (change == null) {
      Draft draft = drafts.lock(id).orElseThrow();
      Draft returned = draft.returned(actor.actor().id(), clock.instant(), words(why));
      drafts.update(returned);
      events.publishEvent(ModelEvents.notDeployed(returned));
    } else {
      changes.giveBack(change.id(), words(why));
    }
  }

  private static String words(Problem why) {
    String places =
        why.errors().stream()
            .map(error -> error.pointer() + " " + error.detail())
            .collect(Collectors.joining("\n"));
    return (why.getMessage() + "\n" + places).strip();
  }
}
