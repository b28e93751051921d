package io.recourse.worklist;

import java.util.List;

/** Port to the model version that a task belongs to. */
public interface DrawnModels {

  /** One named step of the picture in which a task stands. */
  record Step(String element, String name) {}

  /** The BPMN, as it was deployed. */
  String xml(WorkItem item);

  /**
   * The steps of the picture that holds the task, from left to right: of the whole model, or of the
   * part of it that opens as a picture of its own.
   */
  List<Step> steps(WorkItem item);
}
