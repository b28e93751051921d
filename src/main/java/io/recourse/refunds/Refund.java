package io.recourse.refunds;

import static io.recourse.refunds.RefundState.CANCELLED;
import static io.recourse.refunds.RefundState.DECLINED;
import static io.recourse.refunds.RefundState.RESERVED;
import static io.recourse.refunds.RefundState.SENT;
import static io.recourse.refunds.RefundState.SETTLED;
import static io.recourse.refunds.RefundState.UNKNOWN;

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
    requireState("be judged", RESERVED);
    progress = progress.judged(level);
    raise("RefundJudged", "Policy said who approves the refund", Map.of("approval", level.name()));
  }

  void approve(String by, Instant at) {
    requireState("be approved", RESERVED);
    if (by.equals(promise.requestedBy())) {
      throw Problem.forbidden("refund.notDecider");
    }
    progress = progress.approved(by, at);
    raise("RefundApproved", "The refund was approved", Map.of("by", by));
  }

  void confirm(String by) {
    requireState("be confirmed", RESERVED);
    if (by.equals(promise.requestedBy()) || by.equals(progress.approvedBy())) {
      throw Problem.forbidden("refund.secondPerson");
    }
    progress = progress.confirmed(by);
    raise("RefundConfirmed", "The refund was confirmed by a second person", Map.of("by", by));
  }

  void cancel(String reason) {
    requireState("be cancelled", RESERVED);
    move(CANCELLED, null, reason, null);
    raise("RefundCancelled", "The refund was cancelled", Map.of());
  }

  /**
   * @param simulated whether it goes to the simulator, which the trail must not hide
   */
  void send(boolean simulated) {
    requireState("be sent", RESERVED, SENT, UNKNOWN);
    requireApproval();
    progress = progress.counted(1, 0);
    move(SENT, null, null, null);
    String to = simulated ? "a simulated provider" : "the payment provider";
    raise("RefundSent", "The refund was sent to " + to, Map.of("simulated", simulated));
  }

  void asked() {
    progress = progress.counted(0, 1);
    raise("RefundLookedUp", "The payment provider was asked about the refund", Map.of());
  }

  void accepted(String providerRef) {
    requireState("be accepted", SENT, UNKNOWN);
    move(SENT, providerRef, null, null);
    raise("RefundAccepted", "The payment provider accepted the refund", Map.of());
  }

  void inDoubt(String why) {
    requireState("be in doubt", SENT, UNKNOWN);
    move(UNKNOWN, null, why, null);
    raise("RefundOutcomeUnknown", "The outcome of the refund is not known yet", Map.of("why", why));
  }

  void decline(String code) {
    requireState("be declined", SENT, UNKNOWN);
    move(DECLINED, null, code, null);
    raise("RefundDeclined", "The payment provider declined the refund", Map.of("code", code));
  }

  /**
   * The provider paid; where somebody else had paid before, that is once too often.
   *
   * @param how {@link MoneyOut#BY_PROVIDER} or {@link MoneyOut#RESOLVED}
   */
  void paidByProvider(String reference, Instant at, String how) {
    requireState("settle", SENT, UNKNOWN, DECLINED, SETTLED);
    Instant since = timesPaid() == 0 ? at : progress.settledAt();
    progress = progress.with(progress.out().paidByProvider(how));
    settledSince(since, reference, how);
  }

  /** Finance paid by other means; the provider's own payment, if it had made one, stays counted. */
  void paidByHand(String means, String reference, String by, Instant at) {
    requireState("settle", SENT, UNKNOWN, DECLINED, SETTLED);
    Instant since = timesPaid() == 0 ? at : progress.settledAt();
    progress = progress.with(progress.out().paidByHand(means, reference, by));
    settledSince(since, null, means);
  }

  private void settledSince(Instant since, String reference, String how) {
    move(SETTLED, reference, null, since);
    if (progress.out().isOnceTooOften()) {
      raise("RefundOverpaid", "The refund was paid once too often", Map.of("how", how));
    } else {
      raise("RefundSettled", "The refund was paid", Map.of("how", how));
    }
  }

  /** The provider says a settled refund came back; the books stay until finance has looked. */
  void bounced(String code) {
    requireState("bounce", SETTLED);
    move(SETTLED, null, code, progress.settledAt());
    raise("RefundBounced", "The provider reports a paid refund as failed", Map.of("code", code));
  }

  /** Finance found that a reported bounce was none. */
  void stays() {
    requireState("stay paid", SETTLED);
    move(SETTLED, null, null, progress.settledAt());
    raise("RefundBounceCleared", "The refund was paid after all", Map.of());
  }

  /** Finance found that the provider did not pay: owed again, unless it was paid by hand too. */
  void notPaidByProvider(String code) {
    requireState("be taken back", SETTLED);
    progress = progress.with(progress.out().notPaidByProvider());
    if (timesPaid() == 0) {
      move(DECLINED, null, code, null);
      raise("RefundTakenBack", "A paid refund came back and is owed again", Map.of("code", code));
    } else {
      move(SETTLED, null, null, progress.settledAt());
      raise("RefundPaidOnlyByHand", "The provider's payment failed; the other stands", Map.of());
    }
  }

  /** Store credit was taken back while it was unspent: the money is owed again until given up. */
  void undone(String reason) {
    requireState("be undone", SETTLED);
    MoneyOut out = progress.out();
    progress = progress.with(out.byProvider() ? out.notPaidByProvider() : out.gotBack());
    move(DECLINED, null, reason, null);
    raise("RefundUndone", "A refund as store credit was undone", Map.of());
  }

  /** What was undone is not promised any more. */
  void givenBack(String reason) {
    requireState("be given back", DECLINED);
    move(CANCELLED, null, reason, null);
    raise("RefundCancelled", "The refund was cancelled", Map.of());
  }

  /** Whether all of it is store credit that the customer has once. */
  boolean isOnlyCredit() {
    return state() == SETTLED
        && promise.to().isStoreCredit()
        && timesPaid() == 1
        && !isDisputed()
        && !promise.isAside();
  }

  /** The customer gave the second payment back. */
  void gotBack(String reference) {
    requireOverpaid();
    progress = progress.with(progress.out().gotBack());
    raise("RefundClawedBack", "A double payment was got back", Map.of("reference", reference));
  }

  /** The second payment is given up; it stays in the books as paid too often. */
  void givenUp() {
    requireOverpaid();
    raise("RefundOverpaymentWrittenOff", "A double payment was written off", Map.of());
  }

  /** Keeps what the provider said of its own accord, whether or not it changes anything. */
  void heard(String report, Instant at) {
    progress = progress.with(progress.out().reported(report, at));
    raise("RefundReportHeard", "The payment provider reported", Map.of("report", report));
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
  public boolean isDisputed() {
    return state() == SETTLED && progress.failureCode() != null;
  }

  /** How often the customer has the money: 0 while it is owed, 2 after a double payment. */
  public int timesPaid() {
    return progress.out().times();
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

  private void requireOverpaid() {
    if (!progress.out().isOnceTooOften()) {
      throw Problem.conflict("refund.notOverpaid");
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
