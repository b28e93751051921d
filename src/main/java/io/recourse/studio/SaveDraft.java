package io.recourse.studio;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelFinding;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a changed model, right or wrong, with what the check says about it; deploys nothing. */
@Service
public class SaveDraft {

  private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");

  private final ModelDrafts drafts;
  private final DeployedModels deployed;
  private final CheckDraft check;
  private final Companions companions;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SaveDraft(
      ModelDrafts drafts,
      DeployedModels deployed,
      CheckDraft check,
      Companions companions,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.deployed = deployed;
    this.check = check;
    this.companions = companions;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param basedOn the version the author began with; null for a model that is not deployed yet
   */
  @Transactional
  public Draft begin(String key, ModelText model, Integer basedOn) {
    demandKey(key);
    demandBase(model, key, basedOn);
    String name = deployed.newest(model.kind(), key).map(ModelSource::name).orElse(key);
    return insert(Draft.begin(key, name, model, basedOn, Draft.Source.STUDIO), model);
  }

  /**
   * @param seenVersion the draft's version the author changed; a later one is never overwritten
   * @throws Problem 409 where it is an earlier version that comes back: it comes back as it was
   */
  @Transactional
  public Draft save(UUID id, String content, int seenVersion) {
    Draft draft = drafts.locked(id, seenVersion).demandWritable();
    ModelText model = new ModelText(draft.kind(), content);
    Draft saved = draft.saved(content, by(draft, model));
    drafts.update(saved);
    events.publishEvent(ModelEvents.saved(saved));
    return saved;
  }

  Draft insert(Draft begun, ModelText model) {
    Draft saved = begun.saved(model.text(), by(begun, model));
    drafts.insert(saved);
    events.publishEvent(ModelEvents.saved(saved));
    return saved;
  }

  private Draft.Save by(Draft draft, ModelText model) {
    List<ModelFinding> findings = check.check(model, draft.key(), companions.beside(draft));
    return new Draft.Save(actor.actor().id(), clock.instant(), findings);
  }

  private void demandBase(ModelText model, String key, Integer basedOn) {
    boolean known =
        basedOn == null
            ? deployed.newest(model.kind(), key).isEmpty()
            : deployed.version(model.kind(), key, basedOn).isPresent();
    if (!known) {
      throw Problem.invalid("/basedOn", "model.basedOn", key);
    }
  }

  private static void demandKey(String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Problem.invalid("/key", "model.key");
    }
  }
}
