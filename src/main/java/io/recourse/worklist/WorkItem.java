package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * One open piece of human work.
 *
 * @param assigneeName how the holder is called among people; null while nobody holds it
 * @param dueAt null where no term runs
 * @param escalatedAt since when it is the lead's matter too; null while it is the team's alone
 * @param defaultOutcome what happens if nobody acts; null where nothing does
 * @param version grows with every change; the ETag
 */
public record WorkItem(
    String taskId,
    String caseNumber,
    String taskKey,
    String name,
    String team,
    String assignee,
    String assigneeName,
    int priority,
    Instant dueAt,
    Instant createdAt,
    Instant escalatedAt,
    String processInstance,
    String processDefinition,
    String defaultOutcome,
    int version) {

  public boolean isOverdue(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  public boolean isHeldBy(String username) {
    return username.equals(assignee);
  }

  public boolean isEscalated() {
    return escalatedAt != null;
  }

  public boolean isFree() {
    return assignee == null;
  }

  /** The case behind the task; empty for work that belongs to none. */
  public Optional<CaseNumber> number() {
    return Optional.ofNullable(caseNumber)
        .filter(number -> number.startsWith("RC-"))
        .map(CaseNumber::new);
  }

  Problem heldBySomebodyElse() {
    return Problem.conflict("task.held", assigneeName);
  }
}
