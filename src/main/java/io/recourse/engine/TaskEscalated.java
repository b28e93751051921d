package io.recourse.engine;

/** An open task became the lead's matter too; published in the engine's transaction. */
public record TaskEscalated(String taskId) {}
