package io.recourse.backtest.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What steps usually take and find out, in the newest of the cases that are walked.
 *
 * @param ofSteps by element, those that wait for people or for other processes
 * @param ofPeople of all tasks of people in the process; zero where there were none
 * @param learned by element the names of the facts that were found out there
 */
public record Medians(
    Map<String, Duration> ofSteps, Duration ofPeople, Map<String, Set<String>> learned) {

  Optional<Duration> of(String element) {
    return Optional.ofNullable(ofSteps.get(element));
  }
}
