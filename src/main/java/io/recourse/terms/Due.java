package io.recourse.terms;

import java.time.Instant;

/** The end of a term and the rule it rests on. */
public record Due(Instant at, String ground) {}
