package io.recourse.worklist;

/** A kind of task and the team that has open ones of it. */
public record WorkKind(String team, String key) {}
