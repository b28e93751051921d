package io.recourse.migration.process;

import java.util.Set;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * One step of a version.
 *
 * @param kind as the engine names it
 * @param host the step at whose edge it is drawn; null for all but boundary events
 * @param saved whether it waits for a job before or after it is done
 */
record DrawnStep(String element, String name, String kind, String host, boolean saved) {

  private static final Set<String> WAITS =
      Set.of(
          "userTask",
          "receiveTask",
          "callActivity",
          "subProcess",
          "transaction",
          "multiInstanceBody",
          "eventBasedGateway",
          "parallelGateway",
          "inclusiveGateway",
          "intermediateTimer",
          "intermediateMessageCatch",
          "intermediateSignalCatch",
          "intermediateConditional",
          "boundaryTimer",
          "boundaryMessage",
          "boundarySignal",
          "boundaryConditional");
  private static final Set<String> LISTENS =
      Set.of(
          "receiveTask",
          "intermediateMessageCatch",
          "intermediateSignalCatch",
          "intermediateConditional",
          "boundaryMessage",
          "boundarySignal",
          "boundaryConditional");

  static DrawnStep of(ActivityImpl activity) {
    String kind = String.valueOf(activity.getProperty("type"));
    String host =
        kind.startsWith("boundary") && activity.getEventScope() != null
            ? activity.getEventScope().getId()
            : null;
    String name = (String) activity.getProperty("name");
    return new DrawnStep(
        activity.getId(),
        name == null || name.isBlank() ? activity.getId() : name.strip().replaceAll("\\s+", " "),
        kind,
        host,
        activity.isAsyncBefore() || activity.isAsyncAfter());
  }

  boolean waits() {
    return saved || WAITS.contains(kind);
  }

  /** It waits for a message, a signal or a fact, which the version names. */
  boolean listens() {
    return LISTENS.contains(kind);
  }
}
