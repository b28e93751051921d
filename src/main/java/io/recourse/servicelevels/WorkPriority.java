package io.recourse.servicelevels;

import io.recourse.cases.ServiceCase;

/** Port: lets a case and its work stand higher in every list. */
public interface WorkPriority {

  /**
   * The case and its open tasks, whichever team has them, stand at least so high; a case that does
   * already is left as it is. The case is locked.
   *
   * @param priority 0 to 100
   */
  void raiseTo(ServiceCase of, int priority);
}
