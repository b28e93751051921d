package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What takes goods out of a right frees the seller: nothing is owed by it. */
@Component
class JudgeExceptions implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.NO_CHANGE_OF_MIND, Duty.NO_GUARANTEE);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    return Finding.notOwed("frees");
  }
}
