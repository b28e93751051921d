package io.recourse.policy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;

/** Says who must approve a refund of this size. */
public interface JudgeRefundApproval {

  ApprovalVerdict judge(CaseNumber number, Money amount);
}
