package io.recourse.assignment;

import io.recourse.common.Problem;
import io.recourse.worklist.TaskGate;
import io.recourse.worklist.WorkItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps people without the skill from the tasks that ask for it. */
@Component
class SkillGate implements TaskGate {

  private final List<SkilledTask> skilled;
  private final MayWork mayWork;

  SkillGate(List<SkilledTask> skilled, MayWork mayWork) {
    this.skilled = List.copyOf(skilled);
    this.mayWork = mayWork;
  }

  @Override
  public Optional<Problem> bars(WorkItem task, String username) {
    return task.number().stream()
        .flatMap(
            number ->
                skilled.stream()
                    .filter(one -> one.taskKey().equals(task.taskKey()))
                    .flatMap(one -> mayWork.refusal(username, one.articles(number)).stream()))
        .findFirst();
  }
}
