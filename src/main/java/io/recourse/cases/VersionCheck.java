package io.recourse.cases;

import io.recourse.common.Problem;

/** Refuses an act on a case that has changed since the caller read it. */
public final class VersionCheck {

  private VersionCheck() {}

  public static void demand(ServiceCase locked, Integer expectedOrAny) {
    if (expectedOrAny != null && expectedOrAny != locked.version()) {
      throw Problem.stale("case.stale");
    }
  }
}
