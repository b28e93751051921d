package io.recourse.scenarios;

import io.recourse.engine.ModelKind;
import io.recourse.engine.TableTrial.Answer;
import io.recourse.studio.ModelText;
import io.recourse.studio.TryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tables are asked by themselves: of several results the first counts, as in earnest. */
@Component
class TableScenarios implements ScenarioTrial {

  private final TryTable tables;

  TableScenarios(TryTable tables) {
    this.tables = tables;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.DMN;
  }

  @Override
  public boolean mayRun(String key, ModelText text) {
    return tables.isHarmless(text);
  }

  @Override
  public List<ScenarioRun> run(String key, ModelText text, List<Scenario> scenarios) {
    List<Answer> answers =
        tables.ask(key, text.text(), scenarios.stream().map(Scenario::facts).toList());
    List<ScenarioRun> runs = new ArrayList<>();
    for (int i = 0; i < scenarios.size(); i++) {
      runs.add(run(scenarios.get(i), answers.get(i)));
    }
    return runs;
  }

  private static ScenarioRun run(Scenario scenario, Answer answer) {
    Map<String, Object> got = answer.results().isEmpty() ? Map.of() : answer.results().get(0);
    return new ScenarioRun(scenario, got, answer.rules(), answer.failure(), null);
  }
}
