package io.recourse.worklist;

/**
 * A task under its lock, and the person it was locked for.
 *
 * @param name how the person is called among people
 */
public record LockedTask(WorkItem item, String username, String name) {

  /** The task once this person holds it. */
  public WorkItem taken() {
    return new WorkItem(
        item.taskId(),
        item.caseNumber(),
        item.taskKey(),
        item.name(),
        item.team(),
        username,
        name,
        item.priority(),
        item.dueAt(),
        item.createdAt(),
        item.escalatedAt(),
        item.processInstance(),
        item.processDefinition(),
        item.defaultOutcome(),
        item.version() + 1);
  }
}
