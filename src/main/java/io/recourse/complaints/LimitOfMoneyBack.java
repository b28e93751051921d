package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.JudgeMoneyBack;
import io.recourse.policy.MoneyBackLimit;
import org.springframework.stereotype.Component;

/** Refuses money back beyond what the team of who decides may give, and says who may (CMP-05). */
@Component
class LimitOfMoneyBack {

  private static final String OWNER = "owner";

  private final JudgeMoneyBack policy;

  LimitOfMoneyBack(JudgeMoneyBack policy) {
    this.policy = policy;
  }

  /**
   * @param back of what was paid: a refund or a reduction of the price
   * @throws Problem INVALID beyond the limit of its role, with that limit and who decides more
   */
  void demand(CaseNumber number, Promised back) {
    policy
        .limit(number, back.kind().name(), back.role(), back.currency())
        .filter(limit -> back.amount() > limit.most().amount())
        .ifPresent(LimitOfMoneyBack::refuse);
  }

  private static void refuse(MoneyBackLimit limit) {
    String key =
        limit.nextRole().equals(OWNER) ? "complaint.beyondRoleToOwner" : "complaint.beyondRole";
    throw Problem.invalid("/values/amount", key, limit.most().inWords());
  }
}
