package io.recourse.worklist;

import io.recourse.common.Problem;
import io.recourse.worklist.DoneAct.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** One act on several tasks; each stands or falls alone, in a transaction of its own. */
@Service
public class ActOnMany {

  public static final int MOST = WorkQuery.MOST;

  private final WorkItems items;
  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;
  private final PrioritizeTask prioritize;
  private final DecideAlike decide;
  private final WriteAlike write;
  private final ActUndoably undoably;

  ActOnMany(
      WorkItems items,
      ClaimTask claim,
      ReleaseTask release,
      AssignTask assign,
      PrioritizeTask prioritize,
      DecideAlike decide,
      WriteAlike write,
      ActUndoably undoably) {
    this.items = items;
    this.claim = claim;
    this.release = release;
    this.assign = assign;
    this.prioritize = prioritize;
    this.decide = decide;
    this.write = write;
    this.undoably = undoably;
  }

  /** What can be done to many tasks at once. */
  public enum Act {
    CLAIM,
    RELEASE,
    ASSIGN,
    PRIORITY,
    DECIDE,
    REPLY,
    NOTE;

    /** Others find it changed, so whoever does it is asked whether they mean it. */
    public boolean reachesOthers() {
      return this != CLAIM;
    }

    /** Whether {@link UndoWork} takes it back. */
    public boolean isUndone() {
      return this != DECIDE && !isToCase();
    }

    /** Words for a case, which one act puts on it once, however many tasks of it are chosen. */
    boolean isToCase() {
      return this == REPLY || this == NOTE;
    }
  }

  /**
   * What an act needs beside the tasks.
   *
   * @param assignee read by ASSIGN alone
   * @param priority read by PRIORITY alone
   * @param answer read by DECIDE alone
   * @param template read by REPLY alone
   * @param seen when the list was read; words of customers since then still wait after a REPLY, and
   *     work that came since then is not reached by an act on all
   * @param note read by NOTE alone
   */
  public record With(
      String assignee,
      Integer priority,
      String answer,
      String template,
      Instant seen,
      String note) {

    /** The same of a list that was read at that moment. */
    public With seen(Instant then) {
      return new With(assignee, priority, answer, template, then, note);
    }

    /** Nothing but who gets the tasks; null where nobody does. */
    public static With assignee(String assignee) {
      return new With(assignee, null, null, null, null, null);
    }
  }

  /**
   * How it went.
   *
   * @param done tasks on which it was done
   * @param refused the others, each with its reason
   */
  public record Outcome(int done, List<Refused> refused) {}

  /** A task on which the act was not done. */
  public record Refused(String taskId, Problem why) {}

  /**
   * @throws Problem MALFORMED where the act lacks what it needs, where none or more than {@value
   *     #MOST} tasks are named
   */
  public void demand(Act act, List<String> tasks, With with) {
    if (tasks.isEmpty() || tasks.size() > MOST) {
      throw Problem.malformed("list.chosen", MOST);
    }
    demand(act, with);
  }

  /** The same, done. */
  public Outcome act(Act act, List<String> tasks, Worker worker, With with) {
    demand(act, tasks, with);
    UUID id = UUID.randomUUID();
    Set<String> told = new HashSet<>();
    return each(
        tasks,
        task -> {
          demandUntold(act, task, told);
          told.add(actOn(task, id, act, worker, with).caseNumber());
        });
  }

  private void demandUntold(Act act, String task, Set<String> told) {
    if (act.isToCase()) {
      items
          .find(task)
          .map(WorkItem::caseNumber)
          .filter(told::contains)
          .ifPresent(ActOnMany::refuseTold);
    }
  }

  /**
   * Gives on those that are still with one person, or with nobody.
   *
   * @param from who holds them; null for nobody
   */
  public Outcome moveOn(List<String> tasks, Worker lead, String from, String to) {
    demand(Act.ASSIGN, tasks, With.assignee(to));
    UUID id = UUID.randomUUID();
    return each(
        tasks,
        task ->
            undoably.act(id, Kind.ASSIGN, task, lead, () -> assign.moveOn(task, lead, from, to)));
  }

  /**
   * @param id the same for each task that one act of a person reaches
   * @throws Problem why it cannot be done on this one
   */
  WorkItem actOn(String task, UUID id, Act act, Worker worker, With with) {
    return switch (act) {
      case CLAIM ->
          undoably.act(id, Kind.CLAIM, task, worker, () -> claim.claim(task, worker, Version.ANY));
      case RELEASE ->
          undoably.act(
              id, Kind.RELEASE, task, worker, () -> release.release(task, worker, Version.ANY));
      case ASSIGN ->
          undoably.act(
              id,
              Kind.ASSIGN,
              task,
              worker,
              () -> assign.assign(task, worker, with.assignee(), Version.ANY));
      case PRIORITY ->
          undoably.act(
              id,
              Kind.PRIORITY,
              task,
              worker,
              () -> prioritize.prioritize(task, worker, with.priority()));
      case DECIDE -> decide.decide(task, worker, with.answer());
      case REPLY -> write.reply(task, worker, with.template(), with.seen());
      case NOTE -> write.note(task, worker, with.note());
    };
  }

  static void refuseTold(String caseNumber) {
    throw Problem.conflict("task.told", caseNumber);
  }

  static void demand(Act act, With with) {
    boolean lacks =
        switch (act) {
          case PRIORITY -> with.priority() == null;
          case DECIDE -> isBlank(with.answer());
          case REPLY -> isBlank(with.template());
          case NOTE -> isBlank(with.note());
          default -> false;
        };
    if (lacks) {
      throw Problem.malformed("list.what");
    }
  }

  private static boolean isBlank(String given) {
    return given == null || given.isBlank();
  }

  private static Outcome each(List<String> tasks, Consumer<String> act) {
    List<Refused> refused = new ArrayList<>();
    List<String> named = tasks.stream().distinct().toList();
    for (String task : named) {
      try {
        act.accept(task);
      } catch (Problem why) {
        refused.add(new Refused(task, why));
      }
    }
    return new Outcome(named.size() - refused.size(), refused);
  }
}
