package io.recourse.engine;

import java.time.Instant;

/**
 * A user task came to be; published inside the engine's transaction.
 *
 * @param caseNumber the business key of the instance; null where it has none
 * @param team the first candidate group
 * @param assignee null while nobody holds it
 * @param formKey the key of the form bound to the task; null where it has none
 * @param defaultOutcome what happens if nobody acts, from the task's extension property of that
 *     name
 */
public record TaskOpened(
    String taskId,
    String caseNumber,
    String taskKey,
    String name,
    String team,
    String assignee,
    int priority,
    Instant dueAt,
    Instant createdAt,
    String processInstance,
    String processDefinition,
    String formKey,
    String defaultOutcome) {}
