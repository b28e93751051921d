package io.recourse.cases;

/**
 * Who looks after a case (TRI-09).
 *
 * @param owner user name; null while the team has not named one
 * @param team a role of the API
 * @param priority 0 to 100, more is more urgent
 */
public record Assignment(String owner, String team, int priority) {}
