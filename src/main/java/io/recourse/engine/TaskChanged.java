package io.recourse.engine;

import java.time.Instant;

/** Holder, due time or priority of an open task changed; published in the engine's transaction. */
public record TaskChanged(String taskId, String assignee, int priority, Instant dueAt) {}
