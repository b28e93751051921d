package io.recourse.worklist;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a person has typed so far; nobody else sees it. Who finishes the task needs it no
 * more; others read it on the page that tells how the task ended.
 */
@Service
public class KeepDraft {

  private static final int LONGEST = 200_000;

  private final OpenTask tasks;
  private final FormDrafts drafts;
  private final Clock clock;

  KeepDraft(OpenTask tasks, FormDrafts drafts, Clock clock) {
    this.tasks = tasks;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<FormDrafts.Draft> find(String taskId, Worker worker) {
    WorkItem item = tasks.visible(taskId, worker);
    return drafts.find(item.taskId(), worker.username());
  }

  /**
   * What comes while somebody else finishes the task is left behind like what comes later.
   *
   * @throws Problem TOO_LARGE; CONFLICT where this person finished it meanwhile
   */
  @Transactional
  public void keep(String taskId, Worker worker, String values) {
    if (values.length() > LONGEST) {
      throw new Problem(Problem.Kind.TOO_LARGE, "task.draftLong", List.of());
    }
    Instant now = clock.instant();
    boolean kept =
        isOpen(taskId, worker) && drafts.keep(taskId, worker.username(), values, now)
            || drafts.leaveBehind(taskId, worker.username(), values, now);
    if (!kept) {
      throw tasks.gone(taskId, worker);
    }
  }

  private boolean isOpen(String taskId, Worker worker) {
    boolean open = tasks.ended(taskId, worker).isEmpty();
    if (open) {
      worker.demandTeamOf(tasks.visible(taskId, worker));
    }
    return open;
  }

  @Transactional
  public void drop(String taskId, Worker worker) {
    WorkItem item = tasks.visible(taskId, worker);
    drafts.drop(item.taskId(), worker.username());
  }
}
