package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.members.Privilege;
import io.recourse.members.PrivilegesOf;
import io.recourse.orders.Orders;
import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.JudgeRefundApproval;
import io.recourse.policy.RefundLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Releases a reserved refund for payment; never by a person who decided that it is due. */
@Service
public class ApproveRefund {

  private final Cases cases;
  private final Refunds refunds;
  private final JudgeRefundApproval judge;
  private final FreshHands hands;
  private final LineMoney lineMoney;
  private final RefundClocks waits;
  private final Orders orders;
  private final PaymentAccounts accounts;
  private final PrivilegesOf privileges;
  private final CurrentActor currentActor;
  private final Clock clock;

  ApproveRefund(
      Cases cases,
      Refunds refunds,
      JudgeRefundApproval judge,
      FreshHands hands,
      LineMoney lineMoney,
      RefundClocks waits,
      Orders orders,
      PaymentAccounts accounts,
      PrivilegesOf privileges,
      CurrentActor currentActor,
      Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.judge = judge;
    this.hands = hands;
    this.lineMoney = lineMoney;
    this.waits = waits;
    this.orders = orders;
    this.accounts = accounts;
    this.privileges = privileges;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Asks policy who must approve, counting what went to the same order, and to the same customer in
   * the last day, and from the whole shop in it; an automatic refund is approved at once.
   */
  @Transactional
  public ApprovalVerdict judge(RefundId decision) {
    List<Refund> parts = lockedParts(decision);
    RefundPromise promise = parts.get(0).promise();
    Money whole = parts.stream().map(part -> part.promise().amount()).reduce(Money::plus).get();
    Instant since = clock.instant().minus(RefundLimits.SPAN);
    ApprovalVerdict verdict =
        judge.judge(
            promise.caseNumber(),
            whole,
            refunds.beside(promise, since),
            refunds.ofShop(promise.decision(), since),
            privileges.has(cases.get(promise.caseNumber()).customerId(), Privilege.PAYMENT_LANE));
    parts.forEach(part -> part.judged(verdict.approval()));
    parts.forEach(refunds::save);
    if (verdict.approval() == ApprovalVerdict.Approval.AUTOMATIC) {
      byPolicy(decision);
    }
    return verdict;
  }

  /** Approves as the person at work. */
  @Transactional
  public void approve(RefundId decision) {
    List<Refund> parts = lockedParts(decision);
    String by = staff().id();
    hands.demandForApproval(decision, by);
    approve(parts, by);
    Optional<Instant> end = waits.due(decision, RefundWait.APPROVAL);
    waits.done(decision, RefundWait.APPROVAL);
    if (parts.get(0).progress().approval() == ApprovalVerdict.Approval.FINANCE_AND_LEAD) {
      end.ifPresent(due -> waits.start(decision, RefundWait.CONFIRMATION, due));
    }
  }

  /** The second approval of a large refund. */
  @Transactional
  public void confirm(RefundId decision) {
    List<Refund> parts = lockedParts(decision);
    String by = staff().id();
    hands.demandForConfirmation(decision, by);
    demandCovered(parts.get(0).promise());
    parts.forEach(part -> part.confirm(by));
    parts.forEach(refunds::save);
    waits.done(decision, RefundWait.CONFIRMATION);
  }

  /** Approves because the rules say so, or because nobody acted in time. */
  @Transactional
  public void byPolicy(RefundId decision) {
    approve(lockedParts(decision), Refund.POLICY);
    waits.missed(decision, RefundWait.APPROVAL);
    waits.missed(decision, RefundWait.CONFIRMATION);
  }

  private Actor staff() {
    Actor actor = currentActor.actor();
    if (!actor.isStaff()) {
      throw Problem.forbidden("refund.onlyStaff");
    }
    return actor;
  }

  private void approve(List<Refund> parts, String by) {
    demandCovered(parts.get(0).promise());
    parts.forEach(part -> part.approve(by, clock.instant()));
    parts.forEach(refunds::save);
    lineMoney.move(parts.get(0).promise(), MoneyState.APPROVED);
  }

  /** The shop may say less of the payment than it did when the refund was computed. */
  private void demandCovered(RefundPromise promise) {
    boolean covered = orders.find(promise.orderNumber()).map(accounts::isCovered).orElse(true);
    if (!covered) {
      throw Problem.conflict("refund.paidLess");
    }
  }

  private List<Refund> lockedParts(RefundId decision) {
    cases.lock(refunds.get(decision).promise().caseNumber());
    return refunds.parts(decision);
  }
}
