package io.recourse.engine;

/**
 * An open task becomes the lead's matter too; published in the engine's transaction, before the
 * engine ranks it.
 *
 * @param priority its rank from now on
 */
public record TaskEscalated(String taskId, int priority) {}
