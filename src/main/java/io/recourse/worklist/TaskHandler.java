package io.recourse.worklist;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.util.Map;

/** What one kind of human task does to its case; one bean per task key, in its feature. */
public interface TaskHandler {

  /** The user task's id in the model, such as {@code Task_DecideReturn}. */
  String taskKey();

  /** What the form starts with (INT-09): nobody types what the case already knows. */
  Map<String, Object> prefill(CaseNumber number);

  /** As {@link #prefill(CaseNumber)}, for tasks that are about one of several things of a case. */
  default Map<String, Object> prefill(WorkItem task) {
    return prefill(task.number().orElseThrow());
  }

  /**
   * Whether the decision ends the task by taking its case out of the process, such as a conversion:
   * then there is nothing left to complete. Asked before {@link #complete}, and takes its place.
   *
   * @throws io.recourse.common.Problem to refuse; then nothing has happened
   */
  default boolean leaves(CaseNumber number, Actor actor, Map<String, Object> values) {
    return false;
  }

  /**
   * Carries out the decision inside the completing transaction, after the values passed the form.
   *
   * @return process variables for the gateways behind the task
   * @throws io.recourse.common.Problem to refuse; then nothing has happened
   */
  Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values);

  /** As the other, for tasks that are about one of several things of a case. */
  default Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    return complete(task.number().orElseThrow(), actor, values);
  }
}
