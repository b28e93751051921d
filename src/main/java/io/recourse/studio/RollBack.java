package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An earlier version becomes the newest again in one step; nothing is lost by it (PLT-04). It goes
 * through the same agreement, or at once by a lead with a reason (docs/decisions/0078).
 */
@Service
public class RollBack {

  private final OpenModel models;
  private final SaveDraft save;
  private final AgreeOnDraft agree;
  private final ModelDrafts drafts;
  private final DeployDraft deploy;
  private final CasesGoBack cases;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RollBack(
      OpenModel models,
      SaveDraft save,
      AgreeOnDraft agree,
      ModelDrafts drafts,
      DeployDraft deploy,
      CasesGoBack cases,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.models = models;
    this.save = save;
    this.agree = agree;
    this.drafts = drafts;
    this.deploy = deploy;
    this.cases = cases;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Submits the text of an earlier version as the next one; somebody else approves it.
   *
   * @param withCases whether the cases of the newest version are to go back with it
   * @throws Problem when it is the newest, says what the newest says, or has errors by now
   */
  @Transactional
  public Draft ask(String key, int version, String reason, boolean withCases) {
    return ask(kind(key), key, version, reason, withCases);
  }

  /** The same of a model whose key another kind may have as well. */
  @Transactional
  public Draft ask(ModelKind kind, String key, int version, String reason, boolean withCases) {
    Draft submitted = agree.submit(begin(kind, key, version).id(), null, reason);
    takeCases(submitted, withCases);
    return submitted;
  }

  /** Deploys it at once, in the name of the one who says why; its cases wait for another person. */
  @Transactional
  public Draft atOnce(String key, int version, String reason, boolean withCases) {
    String why = AgreeOnDraft.demandWords("/reason", reason);
    Draft begun = begin(kind(key), key, version);
    Draft alone = begun.submitted(actor.actor().id(), clock.instant(), why);
    takeCases(alone, withCases);
    Draft done = deploy.deployAlone(alone);
    events.publishEvent(ModelEvents.rolledBack(done, version));
    return done;
  }

  /** Its cases are to follow it, where that is wanted and it is a process. */
  public void takeCases(Draft submitted, boolean wanted) {
    if (wanted && submitted.kind() == ModelKind.BPMN) {
      cases.wanted(submitted);
    }
  }

  /**
   * The text of an earlier version as a draft that nobody was asked about yet.
   *
   * @throws Problem when it is the newest, or says what the newest says
   */
  @Transactional
  public Draft begin(ModelKind kind, String key, int version) {
    drafts.waitForDeployments();
    ModelSource newest = models.open(kind, key, null);
    ModelSource earlier = models.open(kind, key, version);
    if (earlier.version() == newest.version() || earlier.content().equals(newest.content())) {
      throw Problem.conflict("model.sameVersion", newest.version());
    }
    Draft draft =
        Draft.begin(key, newest.name(), earlier.text(), newest.version(), Draft.Source.ROLLBACK);
    return save.insert(draft, earlier.text());
  }

  private ModelKind kind(String key) {
    return models.open(key, null).kind();
  }
}
