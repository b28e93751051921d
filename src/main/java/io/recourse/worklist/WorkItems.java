package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored open work. */
public interface WorkItems {

  Optional<WorkItem> find(String taskId);

  /**
   * Reads the task under a row lock, after the lock on its case: the order every step of a case
   * takes them in, so that a completion and a withdrawal never wait for each other.
   */
  Optional<WorkItem> lock(String taskId);

  /** The same for somebody who may take it. */
  Optional<LockedTask> lockFor(String taskId, String username);

  /** Writes down that a free task, which is locked, is held by whom it was locked for. */
  WorkItem take(LockedTask task);

  /**
   * Writes down who holds the task, which is locked, and returns it as it is then.
   *
   * @param username null frees it
   */
  WorkItem hold(String taskId, String username);

  /**
   * Tasks past their due time that are the team's alone, by id.
   *
   * @param after the last one of the page before; null for the first
   */
  List<String> late(Instant now, String after, int limit);

  /**
   * Writes down that the task, which is locked, is the lead's matter too, and how high it stands
   * from then on; who has it can still be undone.
   */
  void escalate(String taskId, int priority, Instant at);

  /** The open tasks of a case, by id. */
  List<String> openOf(CaseNumber number);

  /** Writes down whose the task, which is locked, is from now on. */
  void giveTo(String taskId, String team);

  /** Writes down which team does the task, which is locked; its own team is kept beside. */
  void moveTo(String taskId, String team);

  /** A task of this id that existed and has ended. */
  Optional<EndedTask> ended(String taskId);

  List<WorkItem> list(WorkQuery query);

  /** The first tasks of a team that nobody has taken, in working order. */
  List<WorkItem> free(String team, int limit);

  /** How much there is to do, by tab; counted up to {@link WorkCounts#MOST}. */
  WorkCounts count(WorkQuery query);

  /** How many tasks this query finds, up to {@link WorkCounts#MOST}; cursor and limit aside. */
  long number(WorkQuery query);

  /** Whether this query finds the task; cursor and limit aside. */
  boolean has(WorkQuery query, String taskId);

  /** The kinds of work that are open now, each under its team. */
  List<WorkKind> kinds();

  /** How many of them came after a moment; counted as far. */
  long openedSince(WorkQuery query, Instant moment);

  /** Name of a person who works here, when active and of this team. */
  Optional<String> memberOf(String team, String username);

  /** Members of a team, user name to display name. */
  Map<String, String> membersOf(String team);

  String displayName(String username);
}
