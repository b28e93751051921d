package io.recourse.visits.process;

import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.visits.HandOver;
import io.recourse.visits.VisitOutcome;
import io.recourse.visits.VisitTry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** What a person filled in of a try. */
final class VisitValues {

  private static final String LEAD = "lead";

  private VisitValues() {}

  static VisitTry read(Map<String, Object> values, Actor by, Instant now) {
    return new VisitTry(
        now,
        by.id(),
        VisitOutcome.valueOf(String.valueOf(values.get("outcome"))),
        (Boolean) values.get("satisfied"),
        (Integer) values.get("score"),
        words(values.get("comment")),
        moment(values.get("callAt")),
        words(values.get("finding")),
        values.get("handOver") == null
            ? null
            : HandOver.valueOf(String.valueOf(values.get("handOver"))));
  }

  /** Who puts right what was found: the lead where nobody else is named. */
  static String findingTeam(Map<String, Object> values, VisitTry made) {
    String named = words(values.get("findingTeam"));
    if (named != null && made.finding() == null) {
      throw Problem.invalid("/values/findingTeam", "visit.noFinding");
    }
    return named == null ? LEAD : named;
  }

  private static String words(Object given) {
    return given == null || given.toString().isBlank() ? null : given.toString().strip();
  }

  /** With its offset, since nobody can tell whose clock is meant otherwise. */
  private static Instant moment(Object given) {
    try {
      return given == null ? null : OffsetDateTime.parse(given.toString()).toInstant();
    } catch (DateTimeException withoutOffset) {
      throw Problem.invalid("/values/callAt", "visit.sayOffset");
    }
  }
}
