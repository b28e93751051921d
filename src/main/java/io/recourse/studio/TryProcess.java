package io.recourse.studio;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.dry.DryEngine;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Service;

/** Which processes may be walked through where nothing stands behind their steps. */
@Service
public class TryProcess {

  /**
   * What keeps a draft from being deployed, but harms nobody where nothing stands behind its steps:
   * whoever asks wants to know what such a draft would do.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "drawing",
          "label",
          "flow",
          "naming",
          "line",
          "order",
          "kept",
          "wait",
          "retry",
          "remote",
          "userTask",
          "historyTimeToLive",
          "fact",
          "input",
          "reach",
          "reference",
          "standing",
          "version");

  private final CheckDraft check;
  private final DryEngine engine;

  TryProcess(CheckDraft check, DryEngine engine) {
    this.check = check;
    this.engine = engine;
  }

  /** A process that must not run is refused with its findings. */
  public void demandHarmless(ModelText model, String key) {
    List<ModelFinding> harmful = harmful(model, key);
    if (!harmful.isEmpty()) {
      throw RefusedModel.because(harmful);
    }
  }

  /** Whether it may run, right or wrong. */
  public boolean isHarmless(ModelText model, String key) {
    return harmful(model, key).isEmpty();
  }

  private List<ModelFinding> harmful(ModelText model, String key) {
    List<ModelFinding> refusing =
        check.check(model, key).stream().filter(ModelFinding::refuses).toList();
    List<ModelFinding> harmful =
        refusing.stream().filter(it -> !HARMLESS.contains(it.rule())).toList();
    return harmful.isEmpty() && !refusing.isEmpty() ? unread(model, key) : harmful;
  }

  /** The check asks no parser where it found something else. */
  private List<ModelFinding> unread(ModelText model, String key) {
    try {
      engine.read(key, model.bytes()).close();
      return List.of();
    } catch (ProcessEngineException refused) {
      return ModelCheck.unread(refused);
    }
  }
}
