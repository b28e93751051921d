package io.recourse.worklist;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was solved before of the kind of an open task, for whoever sees the task. */
@Service
public class FindSimilar {

  private final OpenTask tasks;
  private final SimilarCases cases;

  FindSimilar(OpenTask tasks, SimilarCases cases) {
    this.tasks = tasks;
    this.cases = cases;
  }

  @Transactional(readOnly = true)
  public List<SimilarCase> to(String taskId, Worker worker) {
    return tasks
        .visible(taskId, worker)
        .number()
        .map(number -> cases.to(number.value()))
        .orElse(List.of());
  }
}
