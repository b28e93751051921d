package io.recourse.repairs;

import io.recourse.cases.Remedy;
import java.time.Instant;

/** What the customer wants should the fault be confirmed; the latest choice counts (RET-09). */
public record RemedyChoice(Remedy remedy, Instant at) {}
