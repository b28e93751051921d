package io.recourse.operate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.ModelSource;
import io.recourse.studio.OpenModel;
import io.recourse.studio.StepNames;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the cases of a process step by step, over one version or all of them (IMP-06). */
@Service
public class ListStanding {

  private static final int PAGE = 50;

  private final OpenModel models;
  private final StepNames names;
  private final StandingCases standing;
  private final Clock clock;

  ListStanding(OpenModel models, StepNames names, StandingCases standing, Clock clock) {
    this.models = models;
    this.names = names;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * One page of cases beside the counts of every step.
   *
   * @param process its name as it is drawn
   * @param next the place behind which more are found; null on the last page
   */
  public record Found(
      String process, List<StepCount> steps, List<StandingCase> cases, String next) {}

  /**
   * @param after the place behind which the page begins; null for the first
   * @throws Problem NOT_FOUND for a process or version nobody deployed, CONFLICT for another model
   */
  @Transactional(readOnly = true)
  public Found find(String key, StandingFilter filter, String after) {
    ModelSource model = process(key, filter.version());
    List<StepCount.OfVersion> counts = standing.counts(key, filter, clock.instant());
    Map<String, String> drawn = drawn(key, model, counts);
    List<StandingCase> page =
        standing.page(key, filter, clock.instant(), after, PAGE + 1).stream()
            .map(one -> one.named(drawn.getOrDefault(one.element(), one.element())))
            .toList();
    return page.size() <= PAGE
        ? new Found(model.name(), steps(counts, drawn), page, null)
        : new Found(
            model.name(), steps(counts, drawn), page.subList(0, PAGE), page.get(PAGE - 1).place());
  }

  private ModelSource process(String key, Integer version) {
    ModelSource model = models.open(key, version);
    if (model.kind() != ModelKind.BPMN) {
      throw Problem.conflict("model.noSteps");
    }
    return model;
  }

  /** A step that the newest version has no more is named as the last that had it drew it. */
  private Map<String, String> drawn(
      String key, ModelSource model, List<StepCount.OfVersion> counts) {
    Map<String, String> drawn = new LinkedHashMap<>(names.of(model.text()));
    counts.stream()
        .filter(count -> !drawn.containsKey(count.element()))
        .map(StepCount.OfVersion::version)
        .distinct()
        .forEach(it -> names.of(models.open(key, it).text()).forEach(drawn::putIfAbsent));
    return drawn;
  }

  private static List<StepCount> steps(
      List<StepCount.OfVersion> counts, Map<String, String> drawn) {
    Stream<List<StepCount.OfVersion>> bySteps =
        counts.stream()
            .collect(groupingBy(StepCount.OfVersion::element, LinkedHashMap::new, toList()))
            .values()
            .stream();
    return bySteps
        .map(of -> of(of, drawn))
        .sorted(Comparator.comparing(StepCount::standing).reversed())
        .toList();
  }

  private static StepCount of(List<StepCount.OfVersion> versions, Map<String, String> drawn) {
    String element = versions.get(0).element();
    return new StepCount(element, drawn.getOrDefault(element, element), versions);
  }
}
