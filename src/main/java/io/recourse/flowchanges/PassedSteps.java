package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import java.util.List;

/** The steps that a case has been at, from its trail. */
public interface PassedSteps {

  /**
   * One step that was done.
   *
   * @param begun the place on the trail at which it began to wait, else that of the step before it
   */
  record Passed(String process, String element, long begun) {}

  /** The latest first. */
  List<Passed> of(CaseNumber number);

  /** Those too that were cancelled, such as where an instance was ended by hand. */
  List<Passed> leftIn(CaseNumber number, String process);

  /** Whether money or goods were ordered for the customer behind a place on the trail. */
  boolean isMoneyOrderedSince(CaseNumber number, long place);
}
