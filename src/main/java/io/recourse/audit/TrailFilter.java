package io.recourse.audit;

import io.recourse.common.Problem;
import java.time.Instant;
import java.util.stream.Stream;

/** What an auditor looks for; null means anything. */
public record TrailFilter(
    String caseNumber, String customer, String actor, String type, Instant from, Instant to) {

  /**
   * @throws Problem INVALID for a NUL character, which PostgreSQL cannot even compare with
   */
  public TrailFilter {
    Stream.of(caseNumber, customer, actor, type)
        .filter(word -> word != null && word.indexOf('\0') >= 0)
        .findAny()
        .ifPresent(
            word -> {
              throw Problem.invalid("/filter", "has a NUL character");
            });
  }
}
