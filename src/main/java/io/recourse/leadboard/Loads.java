package io.recourse.leadboard;

import java.time.Instant;
import java.util.List;

/** What is open, where it lies and when it is due, as the work itself is published. */
public interface Loads {

  /**
   * The open tasks that lie with one team or person.
   *
   * @param of team or user name
   * @param free that nobody holds; none for a person
   * @param late past their term
   * @param soon that reach their term in the next four hours
   * @param today in the next 24 hours, the next four among them
   */
  record Load(String of, int open, int free, int late, int soon, int today) {}

  /**
   * A task that reaches its term soon.
   *
   * @param holder null for nobody
   */
  record Due(
      String taskId, String taskKey, String number, String team, String holder, Instant dueAt) {}

  /** Those with most late work first. */
  List<Load> byTeam(Instant now);

  /** Of everybody who holds something. */
  List<Load> byPerson(Instant now);

  /** The first comes first. */
  List<Due> due(Instant from, Instant until, int limit);

  /** Open cases that wait for the customer or a partner. */
  int waiting();

  /** Tasks that somebody holds, those due first first. */
  List<String> heldBy(String person, int limit);

  /** Numbers of the open cases that somebody looks after. */
  List<String> ownedBy(String person, int limit);
}
