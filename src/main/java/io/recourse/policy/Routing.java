package io.recourse.policy;

/**
 * Problem type and rating of a case (TRI-01, TRI-02).
 *
 * @param team candidate group that owns the case
 * @param category problem type from the maintained list
 * @param urgency 1 (can wait) to 4 (at once); importance, severity, difficulty likewise
 * @param priority 0 to 100, highest first
 */
public record Routing(
    String team,
    String category,
    int urgency,
    int importance,
    int severity,
    int difficulty,
    int priority) {}
