package io.recourse.studio;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells step by step where the cases of a version lose time, and where they stand now (ANA-07). */
@Service
public class ReportStepTimes {

  private static final Duration LOOKED_AT = Duration.ofDays(90);

  private final OpenModel models;
  private final StepTimes times;
  private final StepNames names;
  private final Clock clock;

  ReportStepTimes(OpenModel models, StepTimes times, StepNames names, Clock clock) {
    this.models = models;
    this.times = times;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Of the last 90 days.
   *
   * @param version null for the newest
   * @throws Problem when it is no process
   */
  @Transactional(readOnly = true)
  public List<StepTime> of(String key, Integer version) {
    ModelSource model = models.open(key, version);
    if (model.kind() != ModelKind.BPMN) {
      throw Problem.conflict("model.noSteps");
    }
    Instant now = clock.instant();
    Map<String, String> drawn = names.of(model.text());
    return times.of(key, model.version(), now.minus(LOOKED_AT), now).stream()
        .map(step -> step.named(drawn.getOrDefault(step.element(), step.element())))
        .toList();
  }
}
