package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;

/**
 * What is fixed when money is promised.
 *
 * @param decision id of the first part, which names the decision as a whole
 * @param part counts the payments a decision pays back, from 1
 * @param payment the original payment; refunds go back the way the money came (RFD-06)
 * @param requestedBy who decided that money is due; this person never approves it
 */
public record RefundPromise(
    RefundId id,
    RefundId decision,
    String decisionKey,
    int part,
    CaseNumber caseNumber,
    String orderNumber,
    Money amount,
    OriginalPayment payment,
    String ground,
    String requestedBy,
    Instant createdAt) {

  /** Sent to the provider with every attempt; the same refund always has the same key. */
  public String idempotencyKey() {
    return "recourse-" + id;
  }
}
