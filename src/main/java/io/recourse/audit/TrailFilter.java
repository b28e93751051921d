package io.recourse.audit;

import java.time.Instant;

/** What an auditor looks for; null means anything. */
public record TrailFilter(
    String caseNumber, String customer, String actor, String type, Instant from, Instant to) {}
