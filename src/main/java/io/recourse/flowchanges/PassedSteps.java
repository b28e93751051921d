package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The steps that a case has been at, from its trail. */
public interface PassedSteps {

  /** One step that was done. */
  record Passed(String process, String element, Instant at) {}

  /** The latest first. */
  List<Passed> of(CaseNumber number);

  /** Whether money of the case was ordered to be paid since. */
  boolean isMoneyOrderedSince(CaseNumber number, Instant since);
}
