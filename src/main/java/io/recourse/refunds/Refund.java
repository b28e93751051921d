package io.recourse.refunds;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.policy.ApprovalVerdict.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One payment on its way back. Checks its own changes and raises their events. */
public final class Refund {

  /** Stands for the rules where no person approved. */
  public static final String POLICY = "policy";

  private final RefundPromise promise;
  private final int version;
  private final List<DomainEvent> events = new ArrayList<>();
  private RefundProgress progress;

  public Refund(RefundPromise promise, RefundProgress progress, int version) {
    this.promise = promise;
    this.progress = progress;
    this.version = version;
  }

  static Refund reserve(RefundPromise promise) {
    Refund refund = new Refund(promise, RefundProgress.START, 1);
    refund.raise("RefundReserved", "A refund was reserved", Map.of("ground", promise.ground()));
    return refund;
  }

  void judged(Approval level) {
    requireState("be judged", RefundState.RESERVED);
    progress = progress.judged(level);
    raise("RefundJudged", "Policy said who approves the refund", Map.of("approval", level.name()));
  }

  void approve(String by, Instant at) {
    requireState("be approved", RefundState.RESERVED);
    if (by.equals(promise.requestedBy())) {
      throw Problem.forbidden("refund.notDecider");
    }
    progress = progress.approved(by, at);
    raise("RefundApproved", "The refund was approved", Map.of("by", by));
  }

  void confirm(String by) {
    requireState("be confirmed", RefundState.RESERVED);
    if (by.equals(promise.requestedBy()) || by.equals(progress.approvedBy())) {
      throw Problem.forbidden("refund.secondPerson");
    }
    progress = progress.confirmed(by);
    raise("RefundConfirmed", "The refund was confirmed by a second person", Map.of("by", by));
  }

  void cancel(String reason) {
    requireState("be cancelled", RefundState.RESERVED);
    move(RefundState.CANCELLED, null, reason, null);
    raise("RefundCancelled", "The refund was cancelled", Map.of());
  }

  void send() {
    requireState("be sent", RefundState.RESERVED, RefundState.SENT, RefundState.UNKNOWN);
    requireApproval();
    progress = progress.counted(1, 0);
    move(RefundState.SENT, null, null, null);
    raise("RefundSent", "The refund was sent to the payment provider", Map.of());
  }

  void asked() {
    progress = progress.counted(0, 1);
    raise("RefundLookedUp", "The payment provider was asked about the refund", Map.of());
  }

  void accepted(String providerRef) {
    requireState("be accepted", RefundState.SENT, RefundState.UNKNOWN);
    move(RefundState.SENT, providerRef, null, null);
    raise("RefundAccepted", "The payment provider accepted the refund", Map.of());
  }

  void inDoubt(String why) {
    requireState("be in doubt", RefundState.SENT, RefundState.UNKNOWN);
    move(RefundState.UNKNOWN, null, why, null);
    raise("RefundOutcomeUnknown", "The outcome of the refund is not known yet", Map.of("why", why));
  }

  void decline(String code) {
    requireState("be declined", RefundState.SENT, RefundState.UNKNOWN);
    move(RefundState.DECLINED, null, code, null);
    raise("RefundDeclined", "The payment provider declined the refund", Map.of("code", code));
  }

  void settle(String reference, Instant at, String how) {
    requireState("settle", RefundState.SENT, RefundState.UNKNOWN, RefundState.DECLINED);
    move(RefundState.SETTLED, reference, null, at);
    raise("RefundSettled", "The refund was paid", Map.of("how", how));
  }

  /** The provider says a settled refund came back; the books stay until finance has looked. */
  void bounced(String code) {
    requireState("bounce", RefundState.SETTLED);
    move(RefundState.SETTLED, null, code, progress.settledAt());
    raise("RefundBounced", "The provider reports a paid refund as failed", Map.of("code", code));
  }

  /** Finance found that a reported bounce was none. */
  void stays() {
    requireState("stay paid", RefundState.SETTLED);
    move(RefundState.SETTLED, null, null, progress.settledAt());
    raise("RefundBounceCleared", "The refund was paid after all", Map.of());
  }

  /** Finance found that the money did come back; it is owed again. */
  void takenBack(String code) {
    requireState("be taken back", RefundState.SETTLED);
    move(RefundState.DECLINED, null, code, null);
    raise("RefundTakenBack", "A paid refund came back and is owed again", Map.of("code", code));
  }

  void escalated() {
    raise("RefundEscalated", "The refund waits too long and was shown to the lead", Map.of());
  }

  public boolean isApproved() {
    boolean second =
        progress.approval() != Approval.FINANCE_AND_LEAD
            || progress.confirmedBy() != null
            || POLICY.equals(progress.approvedBy());
    return progress.approvedBy() != null && second;
  }

  /** Whether the provider took back its word that this was paid, and nobody has looked yet. */
  boolean isDisputed() {
    return state() == RefundState.SETTLED && progress.failureCode() != null;
  }

  public RefundPromise promise() {
    return promise;
  }

  public RefundProgress progress() {
    return progress;
  }

  public RefundId id() {
    return promise.id();
  }

  public RefundState state() {
    return progress.state();
  }

  public int version() {
    return version;
  }

  public List<DomainEvent> takeEvents() {
    List<DomainEvent> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  private void requireApproval() {
    if (!isApproved()) {
      throw Problem.conflict("refund.notApproved");
    }
  }

  private void requireState(String what, RefundState... allowed) {
    if (!List.of(allowed).contains(progress.state())) {
      throw Problem.conflict("A refund that is " + progress.state() + " cannot " + what + ".");
    }
  }

  private void move(RefundState next, String reference, String failure, Instant settledAt) {
    progress = progress.at(next, reference, failure, settledAt);
  }

  private void raise(String type, String summary, Map<String, ?> more) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("refund", promise.id().toString());
    data.put("amount", promise.amount().amount());
    data.put("currency", promise.amount().currency());
    data.put("state", progress.state().name());
    data.putAll(more);
    events.add(DomainEvent.of(promise.caseNumber(), type, summary, data));
  }
}
