package io.recourse.disputes;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import java.util.Set;

/** What a contest can change in one line; whoever hears one asks by the type of the case. */
public interface ContestRules {

  Set<CaseType> types();

  /** Whether the outcome left anything that a second look could grant. */
  boolean anyContestable(ServiceCase of);

  /** Whether it is still there to be granted, not asked for elsewhere meanwhile. */
  boolean isFree(ServiceCase of);

  /** Whether the outcome is this person's own, who therefore reviews it never. */
  boolean decidedBy(Actor reviewer, ServiceCase of);

  /** The outcome stands after review. Changes the case without saving it. */
  void confirm(ServiceCase contested);

  /**
   * Grants what was kept back. Changes the case without saving it; returns whether goods that went
   * home must come back before they are paid for.
   */
  boolean grant(ServiceCase contested, String ground);
}
