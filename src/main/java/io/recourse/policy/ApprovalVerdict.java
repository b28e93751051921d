package io.recourse.policy;

/**
 * Who must approve a refund.
 *
 * @param termDays calendar days the approver has
 */
public record ApprovalVerdict(Approval approval, int termDays, String ground) {

  /** The hands a refund passes through before money moves. */
  public enum Approval {
    AUTOMATIC,
    FINANCE,
    FINANCE_AND_LEAD
  }
}
