package io.recourse.scenarios;

import io.recourse.common.Phrase;
import io.recourse.engine.ModelKind;
import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import io.recourse.engine.dry.DryVisit;
import io.recourse.studio.ModelText;
import io.recourse.studio.TryProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Processes are walked in the engine with nothing behind it (docs/decisions/0117). */
@Component
class ProcessScenarios implements ScenarioTrial {

  private final TryProcess processes;
  private final DryEngine engine;

  ProcessScenarios(TryProcess processes, DryEngine engine) {
    this.processes = processes;
    this.engine = engine;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.BPMN;
  }

  @Override
  public boolean mayRun(String key, ModelText text) {
    return processes.isHarmless(text, key);
  }

  @Override
  public List<ScenarioRun> run(String key, ModelText text, List<Scenario> scenarios) {
    processes.demandHarmless(text, key);
    try (DryModel model = engine.read(key, text.bytes())) {
      List<ScenarioRun> runs = new ArrayList<>();
      scenarios.forEach(one -> runs.add(run(one, model)));
      return runs;
    }
  }

  private static ScenarioRun run(Scenario scenario, DryModel model) {
    Way way = scenario.way();
    Walk.Went went =
        new Walk(model, new KeptAnswers(way))
            .go(way.start(), KnownFacts.of(scenario.facts(), way), way.begins());
    if (went.why() != null) {
      return new ScenarioRun(scenario, Map.of(), List.of(went.stoppedAt()), null, went.why());
    }
    return held(scenario, went);
  }

  private static ScenarioRun held(Scenario scenario, Walk.Went went) {
    String end = went.end().map(DryVisit::element).orElse("–");
    Map<String, Object> got = Map.of(SoundWay.END, end);
    List<DryVisit> work = went.work();
    int at = 0;
    for (String step : scenario.way().passes()) {
      int here = at;
      while (here < work.size() && !work.get(here).element().equals(step)) {
        here++;
      }
      if (here == work.size()) {
        String instead = at < work.size() ? work.get(at).element() : end;
        Phrase differs = Phrase.of("scenario.missing", step, instead);
        return new ScenarioRun(scenario, got, List.of(instead), null, differs);
      }
      at = here + 1;
    }
    return new ScenarioRun(scenario, got, List.of(end), null, null);
  }
}
