package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Finishes a task by one answer alone, where its form asks for no more. */
@Service
public class DecideAlike {

  private final OpenTask tasks;
  private final EngineTasks engine;
  private final CompleteTask complete;

  DecideAlike(OpenTask tasks, EngineTasks engine, CompleteTask complete) {
    this.tasks = tasks;
    this.engine = engine;
    this.complete = complete;
  }

  /**
   * @throws Problem CONFLICT where the form has no such question, INVALID where it asks for more
   */
  public WorkItem decide(String taskId, Worker worker, String answer) {
    WorkItem item = tasks.visible(taskId, worker);
    String question =
        engine.form(item).question().orElseThrow(() -> Problem.conflict("task.notAlike"));
    return complete.complete(taskId, worker, Version.ANY, Map.of(question, answer));
  }
}
