package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The bank hears it, not the seller: nothing on a case can show it. */
@Component
class JudgeBillingDispute implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.BILLING_DISPUTE);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    return Finding.notJudged("bank");
  }
}
