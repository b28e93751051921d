package io.recourse.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a process is walked in a scenario, and where it must come by.
 *
 * @param start the event that it begins with; null for the one that nothing has to come for
 * @param begins when; spans of time count from there
 * @param nothing names of facts of which it is known that there is none
 * @param answers what comes of each wait, those of one element in their order
 * @param rounds by gateway what is known each time it is come to, the first time first
 * @param passes steps that must be passed in this order; others do not matter
 * @param takenFrom number of the closed case it was taken from; null where somebody wrote it
 */
public record Way(
    String start,
    Instant begins,
    List<String> nothing,
    List<Answer> answers,
    Map<String, List<Map<String, Object>>> rounds,
    List<String> passes,
    String takenFrom) {

  /** What is not said is empty. */
  public Way {
    nothing = nothing == null ? List.of() : List.copyOf(nothing);
    answers = answers == null ? List.of() : List.copyOf(answers);
    rounds = rounds == null ? Map.of() : rounds;
    passes = passes == null ? List.of() : List.copyOf(passes);
  }

  /**
   * What comes of a wait.
   *
   * @param at the element that waits
   * @param after how long it waited, in ISO 8601 such as {@code PT26H}; null where nothing comes
   * @param facts what is known from then on
   */
  public record Answer(String at, String after, Map<String, Object> facts) {

    public Answer {
      facts = facts == null ? Map.of() : facts;
    }

    static Answer after(String at, Duration took) {
      return new Answer(at, took.toString(), Map.of());
    }

    static Answer none(String at) {
      return new Answer(at, null, Map.of());
    }

    boolean comes() {
      return after != null;
    }

    Duration takes() {
      return Duration.parse(after);
    }
  }

  Way begunAt(Instant time) {
    return begins == null
        ? new Way(start, time, nothing, answers, rounds, passes, takenFrom)
        : this;
  }
}
