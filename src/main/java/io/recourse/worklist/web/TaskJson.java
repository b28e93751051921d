package io.recourse.worklist.web;

import io.recourse.worklist.WorkItem;
import java.time.Instant;

/** A task as clients of the API see it. */
record TaskJson(
    String id,
    String key,
    String name,
    String caseNumber,
    String team,
    String assignee,
    String assigneeName,
    int priority,
    Instant dueAt,
    boolean overdue,
    Instant createdAt,
    Instant escalatedAt,
    String defaultOutcome,
    String processDefinition,
    int version) {

  static TaskJson of(WorkItem item, Instant now) {
    return new TaskJson(
        item.taskId(),
        item.taskKey(),
        item.name(),
        item.caseNumber(),
        item.team(),
        item.assignee(),
        item.assigneeName(),
        item.priority(),
        item.dueAt(),
        item.isOverdue(now),
        item.createdAt(),
        item.escalatedAt(),
        item.defaultOutcome(),
        item.processDefinition(),
        item.version());
  }
}
