package io.recourse.migration.process;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;

/** The waits of an instance, each with the element at which it goes on. */
final class Waits {

  private Waits() {}

  static String of(ProcessEngine engine, MigrationPlan plan, String instance) {
    Map<String, String> targets =
        plan.getInstructions().stream()
            .collect(
                Collectors.toMap(it -> it.getSourceActivityId(), it -> it.getTargetActivityId()));
    ActivityInstance whole = engine.getRuntimeService().getActivityInstance(instance);
    return whole == null
        ? ""
        : Stream.of(whole.getChildActivityInstances())
            .flatMap(Waits::all)
            .filter(wait -> targets.containsKey(wait.getActivityId()))
            .map(wait -> wait.getId() + "=" + targets.get(wait.getActivityId()))
            .sorted()
            .collect(Collectors.joining(" "));
  }

  private static Stream<ActivityInstance> all(ActivityInstance one) {
    return Stream.concat(
        Stream.of(one), Stream.of(one.getChildActivityInstances()).flatMap(Waits::all));
  }
}
