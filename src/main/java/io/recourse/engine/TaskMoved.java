package io.recourse.engine;

/**
 * An open user task goes on by another version of its model, with holder, team and due time as they
 * were; published in the transaction that moved it.
 *
 * @param name as the version draws it
 * @param defaultOutcome what happens if nobody acts, as the version says
 */
public record TaskMoved(
    String taskId, String taskKey, String name, String processDefinition, String defaultOutcome) {}
