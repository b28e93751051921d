package io.recourse.studio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.worklist.Incident;
import io.recourse.worklist.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells step by step where the cases of a version lose time, where they stand now and where they
 * stand still (ANA-07, IMP-06).
 */
@Service
public class ReportStepTimes {

  private static final Duration LOOKED_AT = Duration.ofDays(90);

  private final OpenModel models;
  private final StepTimes times;
  private final StepNames names;
  private final Incidents incidents;
  private final Clock clock;

  ReportStepTimes(
      OpenModel models, StepTimes times, StepNames names, Incidents incidents, Clock clock) {
    this.incidents = incidents;
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
    List<StepTime> steps = times.of(key, model.version(), now.minus(LOOKED_AT), now);
    return withStanding(steps, standing(key, model.version())).stream()
        .map(step -> step.named(drawn.getOrDefault(step.element(), step.element())))
        .toList();
  }

  private Map<String, List<Incident>> standing(String key, int version) {
    return incidents.of(key).stream()
        .filter(incident -> incident.version() == version)
        .collect(groupingBy(Incident::element));
  }

  /** Where something stands still that is no wait, such as a timer, is a row of its own. */
  private static List<StepTime> withStanding(
      List<StepTime> steps, Map<String, List<Incident>> standing) {
    Set<String> told = steps.stream().map(StepTime::element).collect(toSet());
    Stream<StepTime> others =
        standing.keySet().stream()
            .filter(element -> !told.contains(element))
            .sorted()
            .map(StepTime::without);
    return Stream.concat(steps.stream(), others)
        .map(step -> with(step, standing.getOrDefault(step.element(), List.of())))
        .toList();
  }

  private static StepTime with(StepTime step, List<Incident> standing) {
    return standing.isEmpty() ? step : step.stuck(standing.size(), standing.get(0).cause());
  }
}
