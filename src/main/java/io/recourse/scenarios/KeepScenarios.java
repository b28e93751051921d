package io.recourse.scenarios;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios of a model, kept for everybody who works on it; each change is on the trail. */
@Service
public class KeepScenarios {

  /** As many as a trial answers together with rows that nobody kept. */
  static final int MOST = 100;

  private final Scenarios scenarios;
  private final ScenarioModels models;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeepScenarios(
      Scenarios scenarios,
      ScenarioModels models,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.scenarios = scenarios;
    this.models = models;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Scenario> of(String key) {
    return scenarios.of(models.kind(key), key);
  }

  /**
   * @throws Problem when the model is of a kind that has none, or has {@link #MOST}
   */
  @Transactional
  public Scenario keep(String key, Wanted wanted) {
    ModelKind kind = models.tried(key);
    if (scenarios.of(kind, key).size() >= MOST) {
      throw Problem.conflict("scenario.tooMany", MOST);
    }
    Scenario first =
        Scenario.first(kind, key, wanted.demandSound(kind), actor.actor().id(), clock.instant());
    demandOwnName(scenarios.insert(first));
    events.publishEvent(ScenarioEvents.kept(first));
    return first;
  }

  /**
   * @param seenVersion what was looked at; a later change is never overwritten
   */
  @Transactional
  public Scenario change(String key, UUID id, int seenVersion, Wanted wanted) {
    Scenario then = locked(key, id, seenVersion);
    Scenario now =
        then.changed(wanted.demandSound(then.kind()), actor.actor().id(), clock.instant());
    demandOwnName(scenarios.update(now));
    events.publishEvent(ScenarioEvents.changed(then, now));
    return now;
  }

  /** What it demanded stands on the trail. */
  @Transactional
  public void remove(String key, UUID id, int seenVersion) {
    Scenario last = locked(key, id, seenVersion);
    scenarios.remove(id);
    events.publishEvent(ScenarioEvents.removed(last, actor.actor().id()));
  }

  private Scenario locked(String key, UUID id, int seenVersion) {
    Scenario found =
        scenarios
            .lock(id)
            .filter(it -> it.key().equals(key))
            .orElseThrow(() -> Problem.notFound("scenario.unknown"));
    if (found.version() != seenVersion) {
      throw Problem.stale("scenario.stale");
    }
    return found;
  }

  private static void demandOwnName(boolean kept) {
    if (!kept) {
      throw Problem.invalid("/name", "scenario.sameName");
    }
  }
}
