package io.recourse.migration;

import java.util.List;

/** Where the cases of one version go on in another, step by step; the steps they stand at first. */
public record Plan(Route route, List<MappedStep> steps) {

  public Plan {
    steps = List.copyOf(steps);
  }

  /** Steps at which cases stand that would have nowhere to go. */
  public List<MappedStep> gaps() {
    return steps.stream().filter(MappedStep::isGap).toList();
  }
}
