package io.recourse.cases;

import io.recourse.common.Problem;

/** Refuses an act on a case that has changed since the caller read it. */
final class VersionCheck {

  private VersionCheck() {}

  static void demand(ServiceCase locked, Integer expectedOrAny) {
    if (expectedOrAny != null && expectedOrAny != locked.version()) {
      throw Problem.stale("case.stale");
    }
  }
}
