package io.recourse.pilot;

import java.util.List;

/**
 * Port: finished actions that are measured for a set time, and reopened where it fades (IMP-08).
 */
public interface MeasuredAgain {

  /**
   * What is to be measured by now; a page.
   *
   * @param last the last one of those before; null to begin with
   */
  List<String> after(String last);

  /** Says whether it was reopened. */
  boolean measure(String id);
}
