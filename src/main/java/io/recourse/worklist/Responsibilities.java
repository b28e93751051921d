package io.recourse.worklist;

import java.util.Map;

/** The one place that says who does each step, who decides in it and who is told. */
public interface Responsibilities {

  /** By the id of the user task in its model. */
  Map<String, Responsibility> byStep();
}
