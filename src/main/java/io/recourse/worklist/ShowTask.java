package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one task with its form, its case and what may be done. */
@Service
public class ShowTask {

  private final OpenTask tasks;
  private final WorkItems items;
  private final EngineTasks engine;
  private final TaskHandlers handlers;
  private final FormDrafts drafts;
  private final CaseSheets sheets;
  private final TaskGates gates;

  ShowTask(
      OpenTask tasks,
      WorkItems items,
      EngineTasks engine,
      TaskHandlers handlers,
      FormDrafts drafts,
      CaseSheets sheets,
      TaskGates gates) {
    this.tasks = tasks;
    this.items = items;
    this.engine = engine;
    this.handlers = handlers;
    this.drafts = drafts;
    this.sheets = sheets;
    this.gates = gates;
  }

  /** The task where it has ended already and this person may know of it. */
  public Optional<EndedTask> ended(String taskId, Worker worker) {
    return tasks.ended(taskId, worker);
  }

  /** What this person had entered, as JSON, where somebody else finished the task or it lapsed. */
  public Optional<String> leftBehind(EndedTask task, Worker worker) {
    return drafts.find(task.taskId(), worker.username()).map(FormDrafts.Draft::values);
  }

  @Transactional
  public TaskView show(String taskId, Worker worker) {
    WorkItem item = tasks.visible(taskId, worker);
    Optional<Problem> barred =
        worker.worksOn(item) ? gates.bars(item, worker.username()) : Optional.empty();
    return new TaskView(
        item,
        engine.schema(item),
        handlers.prefill(item),
        drafts.find(taskId, worker.username()),
        item.number().flatMap(number -> sheets.sheet(number.value())),
        barred,
        barred.isEmpty() ? TaskAction.of(item, worker) : TaskAction.barred(item, worker));
  }
}
