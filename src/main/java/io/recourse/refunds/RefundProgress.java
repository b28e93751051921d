package io.recourse.refunds;

import io.recourse.policy.ApprovalVerdict.Approval;
import java.time.Instant;

/** How far a refund has come; everything here changes over its life. */
public record RefundProgress(
    RefundState state,
    Approval approval,
    String approvedBy,
    Instant approvedAt,
    String confirmedBy,
    String providerRef,
    int attempts,
    int lookUps,
    String failureCode,
    Instant settledAt,
    MoneyOut out) {

  static final RefundProgress START =
      new RefundProgress(
          RefundState.RESERVED, null, null, null, null, null, 0, 0, null, null, MoneyOut.NOTHING);

  RefundProgress judged(Approval level) {
    return new RefundProgress(
        state,
        level,
        approvedBy,
        approvedAt,
        confirmedBy,
        providerRef,
        attempts,
        lookUps,
        failureCode,
        settledAt,
        out);
  }

  RefundProgress approved(String by, Instant at) {
    return new RefundProgress(
        state,
        approval,
        by,
        at,
        confirmedBy,
        providerRef,
        attempts,
        lookUps,
        failureCode,
        settledAt,
        out);
  }

  RefundProgress confirmed(String by) {
    return new RefundProgress(
        state,
        approval,
        approvedBy,
        approvedAt,
        by,
        providerRef,
        attempts,
        lookUps,
        failureCode,
        settledAt,
        out);
  }

  RefundProgress counted(int calls, int asked) {
    return new RefundProgress(
        state,
        approval,
        approvedBy,
        approvedAt,
        confirmedBy,
        providerRef,
        attempts + calls,
        lookUps + asked,
        failureCode,
        settledAt,
        out);
  }

  RefundProgress at(RefundState next, String ref, String failure, Instant settled) {
    String known = ref == null ? providerRef : ref;
    return new RefundProgress(
        next,
        approval,
        approvedBy,
        approvedAt,
        confirmedBy,
        known,
        attempts,
        lookUps,
        failure,
        settled,
        out);
  }

  RefundProgress with(MoneyOut now) {
    return new RefundProgress(
        state,
        approval,
        approvedBy,
        approvedAt,
        confirmedBy,
        providerRef,
        attempts,
        lookUps,
        failureCode,
        settledAt,
        now);
  }
}
