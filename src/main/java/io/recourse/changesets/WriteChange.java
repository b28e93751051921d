package io.recourse.changesets;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.pilot.LetPilotGoOn;
import io.recourse.studio.AgreeOnDraft;
import io.recourse.studio.AgreeTogether;
import io.recourse.studio.DeployDraft;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts drafts together that need each other. */
@Service
public class WriteChange {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_PARTS = 20;

  private final ChangeSets changes;
  private final ModelDrafts drafts;
  private final AgreeTogether together;
  private final DeployDraft deploy;
  private final LetPilotGoOn pilots;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WriteChange(
      ChangeSets changes,
      ModelDrafts drafts,
      AgreeTogether together,
      DeployDraft deploy,
      LetPilotGoOn pilots,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.changes = changes;
    this.drafts = drafts;
    this.together = together;
    this.deploy = deploy;
    this.pilots = pilots;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public ChangeSet begin(String name, String reason) {
    ChangeSet begun = ChangeSet.begin(named(name), said(reason), me(), clock.instant(), null);
    changes.insert(begun);
    return begun;
  }

  /**
   * @param seenVersion null for whatever it is now
   */
  @Transactional
  public ChangeSet name(UUID id, Integer seenVersion, String name, String reason) {
    return kept(changes.locked(id, seenVersion).named(named(name), said(reason), me()));
  }

  /** Takes a draft in that is written on and stands in no other change. */
  @Transactional
  public ChangeSet add(UUID id, Integer seenVersion, UUID draft) {
    ChangeSet change = changes.locked(id, seenVersion).put(me());
    Draft asked = draft == null ? null : drafts.find(draft).orElse(null);
    if (asked == null) {
      throw Problem.invalid("/draft", "changeset.draft");
    }
    demandRoom(drafts.of(id), asked.demandAlone());
    var unused = together.put(draft, change.asPart());
    return kept(change);
  }

  /** The draft is its author's alone again. */
  @Transactional
  public ChangeSet takeOut(UUID id, Integer seenVersion, UUID draft) {
    ChangeSet change = changes.locked(id, seenVersion).put(me());
    var unused = together.takeOut(draft, id);
    return kept(change);
  }

  /**
   * Ends it; its drafts stand alone again. Of one that takes another back they are refused, and a
   * pilot that it would have withdrawn goes on.
   */
  @Transactional
  public ChangeSet drop(UUID id, Integer seenVersion) {
    drafts.waitForDeployments();
    ChangeSet change = changes.locked(id, seenVersion).demand(ChangeSet.State.OPEN);
    List<Draft> parts = drafts.of(id);
    parts.forEach(part -> free(part, id));
    ChangeSet dropped = kept(change.dropped(me(), clock.instant()));
    events.publishEvent(ChangeEvents.dropped(dropped));
    if (dropped.backOf() != null) {
      comesBackNoMore(dropped, parts);
    }
    return dropped;
  }

  private void comesBackNoMore(ChangeSet dropped, List<Draft> parts) {
    parts.forEach(this::refuse);
    Set<UUID> refused = parts.stream().map(Draft::id).collect(Collectors.toSet());
    pilots.goOn(dropped.backOf(), refused, dropped.agreement().answer());
  }

  private void refuse(Draft part) {
    var unused = deploy.refuse(part.id(), null);
  }

  private void free(Draft part, UUID from) {
    var unused = together.takeOut(part.id(), from);
  }

  private static void demandRoom(List<Draft> parts, Draft asked) {
    if (parts.size() >= MOST_PARTS) {
      throw Problem.invalid("/draft", "changeset.full", MOST_PARTS);
    }
    boolean twice =
        parts.stream().anyMatch(it -> it.kind() == asked.kind() && it.key().equals(asked.key()));
    if (twice) {
      throw Problem.invalid("/draft", "changeset.twice", asked.key());
    }
  }

  private ChangeSet kept(ChangeSet next) {
    changes.update(next);
    return next;
  }

  private static String named(String name) {
    if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid("/name", "changeset.name", LONGEST_NAME);
    }
    return name.strip();
  }

  private static String said(String reason) {
    return AgreeOnDraft.demandWords("/reason", reason);
  }

  private String me() {
    return actor.actor().id();
  }
}
