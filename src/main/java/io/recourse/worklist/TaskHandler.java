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

  /**
   * Carries out the decision inside the completing transaction, after the values passed the form.
   *
   * @return process variables for the gateways behind the task
   * @throws io.recourse.common.Problem to refuse; then nothing has happened
   */
  Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values);
}
