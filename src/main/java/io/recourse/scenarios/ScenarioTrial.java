package io.recourse.scenarios;

import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelText;
import java.util.List;

/** Port: asks models of one kind what they say to scenarios, without any effect. */
public interface ScenarioTrial {

  ModelKind kind();

  /** Whether the text may be asked at all; the check says what is wrong with one that may not. */
  boolean mayRun(String key, ModelText text);

  /** In the order of the scenarios. */
  List<ScenarioRun> run(String key, ModelText text, List<Scenario> scenarios);
}
