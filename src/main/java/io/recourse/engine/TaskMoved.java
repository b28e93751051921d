package io.recourse.engine;

/**
 * An open user task goes on by another version of its model, with holder and due time as they were;
 * published in the transaction that moved it.
 *
 * @param name as the version draws it
 * @param defaultOutcome what happens if nobody acts, as the version says
 * @param team whose it is from here on; null where it stays whose it was
 */
public record TaskMoved(
    String taskId,
    String taskKey,
    String name,
    String processDefinition,
    String defaultOutcome,
    String team) {}
