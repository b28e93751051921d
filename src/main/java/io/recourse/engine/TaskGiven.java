package io.recourse.engine;

/**
 * The engine gave a task to a person, as its model says; published in the engine's transaction.
 * What people take and give back themselves the engine is not told.
 *
 * @param assignee null when it was taken from somebody
 */
public record TaskGiven(String taskId, String assignee) {}
