package io.recourse.assignment;

import io.recourse.policy.JudgePeak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for whom, and the peaks that run. */
public interface Peaks {

  /**
   * The free work of one team.
   *
   * @param waiting tasks that nobody holds, wherever they lie
   * @param people who of the team is there
   * @param oldestHours age of the oldest of them
   */
  record Load(String team, int waiting, int people, int oldestHours) {

    /** How many each has; with nobody there, all. */
    int perPerson() {
      return waiting / Math.max(1, people);
    }
  }

  /**
   * By team; a team without free work is missing.
   *
   * @param days which day it is, by team
   */
  List<Load> loads(Map<String, LocalDate> days, Instant now);

  /** By team. */
  List<Peak> running();

  void begin(Load load, JudgePeak.Help help, Instant at);

  void end(String team, Instant at);

  /**
   * Free tasks of the team that lie with it, but for the first so many in its working order.
   *
   * @param butNot keys of tasks that ask for a skill
   */
  List<Movable> beyond(String team, int stay, Set<String> butNot);

  /** Free tasks of teams without a peak that lie with others. */
  List<Movable> lent();

  /**
   * A free task.
   *
   * @param number null for one of no case
   * @param team whose it is by its model
   */
  record Movable(String task, String number, String team) {}
}
