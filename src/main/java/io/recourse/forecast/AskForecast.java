package io.recourse.forecast;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.ModelDrafts;
import io.recourse.studio.ModelSource;
import io.recourse.studio.OpenModel;
import io.recourse.studio.TryProcess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks how much work a draft of a process would make for each team (IMP-06). */
@Service
public class AskForecast {

  private final ModelDrafts drafts;
  private final OpenModel models;
  private final TryProcess processes;
  private final Forecasts forecasts;
  private final ForecastFlow flow;
  private final CurrentActor actor;
  private final Clock clock;

  AskForecast(
      ModelDrafts drafts,
      OpenModel models,
      TryProcess processes,
      Forecasts forecasts,
      ForecastFlow flow,
      CurrentActor actor,
      Clock clock) {
    this.drafts = drafts;
    this.models = models;
    this.processes = processes;
    this.forecasts = forecasts;
    this.flow = flow;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Begins it in the background.
   *
   * @throws Problem when it is of no process, replaces nothing, must not be walked, or is under way
   */
  @Transactional
  public Forecast ask(UUID id) {
    Draft draft = drafts.lock(id).orElseThrow(() -> Problem.notFound("model.noDraft"));
    if (draft.kind() != ModelKind.BPMN || draft.basedOn() == null) {
      throw Problem.conflict("forecast.nothingBefore");
    }
    if (newestOf(id).filter(it -> it.isRunning(clock.instant())).isPresent()) {
      throw Problem.conflict("forecast.underWay");
    }
    processes.demandHarmless(draft.text(), draft.key());
    ModelSource base = models.open(ModelKind.BPMN, draft.key(), draft.basedOn());
    Forecast begun = begun(draft, base.version());
    forecasts.begin(begun, base.content(), draft.content());
    flow.begin(begun.id());
    return begun;
  }

  private Forecast begun(Draft draft, int base) {
    return new Forecast(
        UUID.randomUUID(),
        draft.id(),
        draft.version(),
        draft.key(),
        base,
        draft.text().sha256(),
        actor.actor().id(),
        clock.instant(),
        0,
        0,
        0,
        0,
        null,
        List.of(),
        List.of());
  }

  /** What was foreseen of a draft last. */
  @Transactional(readOnly = true)
  public Optional<Forecast> newestOf(UUID draft) {
    return forecasts.newestOf(draft);
  }

  /** Whether the draft is another by now than what was asked about. */
  @Transactional(readOnly = true)
  public boolean isStale(Forecast forecast) {
    return drafts
        .find(forecast.draft())
        .filter(it -> it.text().sha256().equals(forecast.sha()))
        .isEmpty();
  }
}
