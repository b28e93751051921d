package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Set;

/** Judges by the records whether duties of the law were kept; a component each. */
interface DutyJudge {

  Set<Duty> judges();

  Finding of(Bound bound, Records records);
}
