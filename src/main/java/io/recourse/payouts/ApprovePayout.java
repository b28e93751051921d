package io.recourse.payouts;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payouts.Payout.End;
import io.recourse.payouts.Payout.State;
import io.recourse.payouts.PayoutClocks.Wait;
import io.recourse.payouts.PayoutFile.Fact;
import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.policy.JudgeRefundApproval;
import io.recourse.policy.RefundLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must agree to a payout, by the table of refunds, and their word: never of who ordered it. */
@Service
public class ApprovePayout {

  private final Cases cases;
  private final PayoutBook book;
  private final PayoutFile file;
  private final PayoutClocks clocks;
  private final JudgeRefundApproval approvals;
  private final CurrentActor actor;
  private final Clock clock;

  ApprovePayout(
      Cases cases,
      PayoutBook book,
      PayoutFile file,
      PayoutClocks clocks,
      JudgeRefundApproval approvals,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.file = file;
    this.clocks = clocks;
    this.approvals = approvals;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param approval who must agree
   * @param by until when finance does; null where nobody need agree
   */
  public record Judged(Approval approval, Instant by) {}

  /** What else is paid out or back to the same order or customer counts towards the same limit. */
  @Transactional
  public Judged judge(UUID id) {
    Payout open = locked(id);
    Instant since = clock.instant().minus(RefundLimits.SPAN);
    List<Money> beside = book.beside(open, since);
    ApprovalVerdict said =
        approvals.judge(open.caseNumber(), open.amount(), beside, book.ofShop(open, since));
    Payout judged = open.judged(said.approval());
    book.put(judged);
    boolean needed = said.approval() != Approval.AUTOMATIC;
    return new Judged(said.approval(), needed ? clocks.start(judged, Wait.APPROVAL) : null);
  }

  /**
   * Finance agrees.
   *
   * @return until when the lead does; null where finance is enough
   * @throws Problem FORBIDDEN for who ordered it
   */
  @Transactional
  public Instant approve(UUID id) {
    Payout open = locked(id);
    Payout approved = open.approved(freshHand(open));
    file.put(approved, Fact.APPROVED);
    clocks.done(approved);
    return approved.isApproved() ? null : clocks.start(approved, Wait.CONFIRMATION);
  }

  /**
   * The lead agrees as well.
   *
   * @throws Problem FORBIDDEN for who ordered or approved it
   */
  @Transactional
  public void confirm(UUID id) {
    Payout open = locked(id);
    Payout confirmed = open.confirmed(freshHand(open));
    file.put(confirmed, Fact.APPROVED);
    clocks.done(confirmed);
  }

  /** It is not paid; the customer hears so. */
  @Transactional
  public void refuse(UUID id) {
    Payout open = locked(id);
    Payout refused =
        open.ended(new End(State.REFUSED, null, null, actor.trigger().id(), clock.instant()));
    file.put(refused, Fact.REFUSED);
    clocks.done(refused);
    file.tell(refused, "payoutRefused");
  }

  private Payout locked(UUID id) {
    var unused = cases.lock(book.get(id).caseNumber());
    return book.get(id);
  }

  private String freshHand(Payout open) {
    String person = actor.actor().id();
    if (open.hasHand(person)) {
      throw Problem.forbidden("payout.ownHand");
    }
    return person;
  }
}
