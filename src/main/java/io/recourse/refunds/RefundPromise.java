package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payback.RefundTo;
import java.time.Instant;

/**
 * What is fixed when money is promised.
 *
 * @param decision id of the first part, which names the decision as a whole
 * @param part counts the payments a decision pays back, from 1
 * @param payment the original payment the money comes from
 * @param to where it goes: back the way it came unless the customer agreed otherwise (RFD-06)
 * @param seenWithinDays from payment until the customer sees it; null where nobody asked policy
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
    RefundTo to,
    Integer seenWithinDays,
    String ground,
    String requestedBy,
    Instant createdAt) {

  static final String OF_CHARGE = "charge/";

  /** Goodwill of before payouts: it was paid as a refund of its own. */
  private static final String ASIDE = "aside/";

  /** Whether it is paid beside what the case itself brings: a charge nobody needed, goodwill. */
  public boolean isAside() {
    return decisionKey.startsWith(OF_CHARGE) || decisionKey.startsWith(ASIDE);
  }

  /** Sent to the provider with every attempt; the same refund always has the same key. */
  public String idempotencyKey() {
    return "recourse-" + id;
  }
}
