package io.recourse.migration.process;

import io.recourse.migration.Hindrance;
import io.recourse.migration.Hindrance.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** What the engine says against a move, as a reason. */
final class Refusals {

  private Refusals() {}

  /** Where it stands is named first: what it says of the whole follows from it. */
  static Hindrance of(String process, MigratingProcessInstanceValidationReport said) {
    return Stream.of(
            said.getActivityInstanceReports().stream()
                .flatMap(it -> reasons(process, it.getSourceScopeId(), it.getFailures())),
            said.getTransitionInstanceReports().stream()
                .flatMap(it -> reasons(process, it.getSourceScopeId(), it.getFailures())),
            reasons(process, null, said.getFailures()))
        .flatMap(it -> it)
        .findFirst()
        .orElse(new Hindrance(Reason.OTHER, process, null, "The engine gives no reason"));
  }

  private static Stream<Hindrance> reasons(String process, String element, List<String> failures) {
    return failures.stream().map(failure -> reason(process, element, failure));
  }

  private static Hindrance reason(String process, String element, String failure) {
    if (failure.startsWith("There is no migration instruction")) {
      return new Hindrance(Reason.NO_WAY, process, element, null);
    }
    if (failure.startsWith("Target activity is not async")) {
      return new Hindrance(Reason.NO_SAVE_POINT, process, element, null);
    }
    return failure.startsWith("Process instance contains not migrated")
        ? new Hindrance(Reason.LOST_JOB, process, element, failure)
        : new Hindrance(Reason.OTHER, process, element, failure);
  }
}
