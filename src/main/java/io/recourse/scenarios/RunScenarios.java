package io.recourse.scenarios;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelText;
import io.recourse.studio.OpenModel;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a text of a model for all that its scenarios expect of it. */
@Service
public class RunScenarios {

  private final Scenarios scenarios;
  private final ScenarioModels models;
  private final OpenModel deployed;
  private final List<ScenarioTrial> trials;

  RunScenarios(
      Scenarios scenarios, ScenarioModels models, OpenModel deployed, List<ScenarioTrial> trials) {
    this.scenarios = scenarios;
    this.models = models;
    this.deployed = deployed;
    this.trials = List.copyOf(trials);
  }

  /**
   * @param content null for the newest version
   * @throws Problem when the text must not run
   */
  @Transactional(readOnly = true)
  public List<ScenarioRun> run(String key, String content) {
    ModelKind kind = models.tried(key);
    ModelText text =
        content == null ? deployed.open(key, null).text() : new ModelText(kind, content);
    return ask(key, text, scenarios.of(kind, key));
  }

  /**
   * Of a text that is about to be submitted or deployed; none where the check refuses it anyway, or
   * models of its kind have none.
   */
  List<ScenarioRun> run(String key, ModelText text) {
    List<Scenario> kept = scenarios.of(text.kind(), key);
    return kept.isEmpty() || trials.stream().noneMatch(it -> mayRun(it, key, text))
        ? List.of()
        : ask(key, text, kept);
  }

  private static boolean mayRun(ScenarioTrial trial, String key, ModelText text) {
    return trial.kind() == text.kind() && trial.mayRun(key, text);
  }

  private List<ScenarioRun> ask(String key, ModelText text, List<Scenario> kept) {
    return kept.isEmpty() ? List.of() : trial(text.kind()).run(key, text, kept);
  }

  private ScenarioTrial trial(ModelKind kind) {
    return trials.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
  }
}
