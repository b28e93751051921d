package io.recourse.worklist;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an open task stands in its model, for whoever sees the task. */
@Service
public class ShowModel {

  private final OpenTask tasks;
  private final DrawnModels models;

  ShowModel(OpenTask tasks, DrawnModels models) {
    this.tasks = tasks;
    this.models = models;
  }

  /**
   * @param here the element of the task
   */
  public record Place(String here, List<DrawnModels.Step> steps) {}

  @Transactional(readOnly = true)
  public Place place(String taskId, Worker worker) {
    WorkItem item = tasks.visible(taskId, worker);
    return new Place(item.taskKey(), models.steps(item));
  }

  @Transactional(readOnly = true)
  public String xml(String taskId, Worker worker) {
    return models.xml(tasks.visible(taskId, worker));
  }
}
