package io.recourse.engine;

import java.time.Instant;

/** Due time or priority of an open task changed; published in the engine's transaction. */
public record TaskChanged(String taskId, int priority, Instant dueAt) {}
