package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is said to one draft, said to all parts of a change: to each of them, or to none. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgreeTogether {

  private final ModelDrafts drafts;
  private final DeployDraft deploy;
  private final CurrentActor actor;
  private final Clock clock;

  AgreeTogether(ModelDrafts drafts, DeployDraft deploy, CurrentActor actor, Clock clock) {
    this.drafts = drafts;
    this.deploy = deploy;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Takes a draft that is written on into a change.
   *
   * @throws Problem 409 where a change took it in meanwhile
   */
  public Draft put(UUID draft, Draft.Change change) {
    return moved(drafts.locked(draft, null).demandAlone(), change);
  }

  /**
   * The draft stands alone again.
   *
   * @throws Problem 404 where it is not, or no longer, of this change
   */
  public Draft takeOut(UUID draft, UUID from) {
    Draft held = drafts.locked(draft, null);
    if (held.change() == null || !held.change().id().equals(from)) {
      throw Problem.notFound("model.noDraft");
    }
    return moved(held, null);
  }

  private Draft moved(Draft held, Draft.Change change) {
    Draft moved = held.partOf(change);
    drafts.update(moved);
    return moved;
  }

  /**
   * @throws Problem with the findings of all parts, each checked beside the others
   */
  public List<Draft> submit(UUID change, String reason) {
    List<Draft> parts = drafts.lockedOf(change);
    parts.forEach(it -> it.demand(Draft.State.DRAFT));
    deploy.demandDeployable(parts);
    parts.forEach(deploy::demandOther);
    return all(parts, it -> it.submitted(me(), clock.instant(), reason));
  }

  /**
   * @throws Problem 403 for whoever wrote or submitted any of them
   */
  public List<Draft> approve(UUID change, String words, Instant from) {
    List<Draft> parts = drafts.lockedOf(change);
    return all(parts, it -> it.approved(me(), clock.instant(), words, from));
  }

  public List<Draft> giveBack(UUID change, String words) {
    List<Draft> parts = drafts.lockedOf(change);
    return all(parts, it -> it.returned(me(), clock.instant(), words));
  }

  /** Parts that were approved become versions in one deployment. */
  public List<Draft> deploy(UUID change) {
    return deploy(change, Draft.State.APPROVED);
  }

  /** Earlier versions that one person brings back. */
  public List<Draft> deployAlone(UUID change) {
    return deploy(change, Draft.State.SUBMITTED);
  }

  private List<Draft> deploy(UUID change, Draft.State wanted) {
    List<Draft> parts = drafts.lockedOf(change);
    parts.forEach(it -> it.demand(wanted));
    return deploy.deployTogether(parts);
  }

  private List<Draft> all(List<Draft> parts, UnaryOperator<Draft> said) {
    List<Draft> answered = parts.stream().map(said).toList();
    answered.forEach(drafts::update);
    return answered;
  }

  private String me() {
    return actor.actor().id();
  }
}
