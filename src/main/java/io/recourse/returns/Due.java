package io.recourse.returns;

import java.time.Instant;

/** The end of a term and the rule it rests on. */
record Due(Instant at, String ground) {}
