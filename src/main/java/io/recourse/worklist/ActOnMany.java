package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** One act on several tasks; each stands or falls alone, in a transaction of its own. */
@Service
public class ActOnMany {

  private static final int MOST = WorkQuery.MOST;

  private final ClaimTask claim;
  private final ReleaseTask release;
  private final AssignTask assign;

  ActOnMany(ClaimTask claim, ReleaseTask release, AssignTask assign) {
    this.claim = claim;
    this.release = release;
    this.assign = assign;
  }

  /** What can be done to many tasks at once. */
  public enum Act {
    CLAIM,
    RELEASE,
    ASSIGN
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
   * @param assignee read by ASSIGN alone
   * @throws Problem MALFORMED where none or more than {@value #MOST} tasks are named
   */
  public Outcome act(Act act, List<String> tasks, Worker worker, String assignee) {
    if (tasks.isEmpty() || tasks.size() > MOST) {
      throw Problem.malformed("list.chosen", MOST);
    }
    return each(
        tasks,
        switch (act) {
          case CLAIM -> task -> claim.claim(task, worker, Version.ANY);
          case RELEASE -> task -> release.release(task, worker, Version.ANY);
          case ASSIGN -> task -> assign.assign(task, worker, assignee, Version.ANY);
        });
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
