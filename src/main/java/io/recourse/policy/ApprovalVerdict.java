package io.recourse.policy;

/**
 * Who must approve a refund.
 *
 * @param priority of the approver's task, 0 to 100
 * @param termDays calendar days the approver has
 */
public record ApprovalVerdict(Approval approval, int termDays, int priority, String ground) {

  /** The hands a refund passes through before money moves. */
  public enum Approval {
    AUTOMATIC,
    FINANCE,
    FINANCE_AND_LEAD
  }
}
