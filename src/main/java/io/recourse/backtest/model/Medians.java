package io.recourse.backtest.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long steps took, by the middle one of all.
 *
 * @param ofSteps by element, those that wait for people or for other processes
 * @param ofPeople of all tasks of people in the process; zero where there were none
 */
public record Medians(Map<String, Duration> ofSteps, Duration ofPeople) {

  Optional<Duration> of(String element) {
    return Optional.ofNullable(ofSteps.get(element));
  }
}
