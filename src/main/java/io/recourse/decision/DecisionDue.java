package io.recourse.decision;

import java.time.Instant;

/** When a request is decided at the latest, and when the lead hears that it is not yet. */
public record DecisionDue(Instant decideBy, Instant escalateAt) {}
