package io.recourse.payouts;

import io.recourse.cases.Cases;
import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.payouts.Payout.End;
import io.recourse.payouts.Payout.State;
import io.recourse.payouts.PayoutClocks.Wait;
import io.recourse.payouts.PayoutFile.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finance pays what was approved, outside of every provider: no payment of the customer leads back.
 */
@Service
public class PayByHand {

  private static final String BANK_TRANSFER = "BANK_TRANSFER";

  private final Cases cases;
  private final PayoutBook book;
  private final PayoutFile file;
  private final PayoutClocks clocks;
  private final CurrentActor actor;
  private final Clock clock;

  PayByHand(
      Cases cases,
      PayoutBook book,
      PayoutFile file,
      PayoutClocks clocks,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.book = book;
    this.file = file;
    this.clocks = clocks;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * From now on finance owes the payment; the customer is asked where it goes. Returns until when.
   *
   * @throws Problem CONFLICT where a hand that policy asks for did not agree
   */
  @Transactional
  public Instant release(UUID id) {
    Payout open = locked(id);
    demandApproved(open);
    file.tell(open, "payoutOrdered");
    return clocks.start(open, Wait.PAYMENT);
  }

  /**
   * The customer says where it goes, or staff for them, who are told then; said again, it is
   * changed until it is paid.
   *
   * @throws Problem CONFLICT when it is open no more; FORBIDDEN for who ordered or approved it
   */
  @Transactional
  public void name(UUID id, Payee whom) {
    Payout open = locked(id);
    demandOpen(open);
    Actor namer = actor.actor();
    if (open.hasHand(namer.id())) {
      throw Problem.forbidden("payout.ownPayee");
    }
    Payout named = open.to(whom);
    file.put(named, Fact.PAYEE);
    if (namer.isStaff() && !whom.equals(open.payee())) {
      file.tellEachTime(named, "payoutPayeeNamed");
    }
  }

  /**
   * @param means such as {@code BANK_TRANSFER}
   * @param reference the bank's name for the payment
   * @param shown where whoever paid was told that it goes; null where they were not
   * @throws Problem CONFLICT when it is not approved or open no more, or was to go elsewhere
   *     meanwhile; FORBIDDEN for who ordered or approved it; INVALID for a transfer to nowhere
   */
  @Transactional
  public void paid(UUID id, String means, String reference, Payee shown) {
    WordRules.demand("/values/reference", reference, WordRules.SHORT);
    Payout open = locked(id);
    demandOpen(open);
    demandApproved(open);
    String payer = actor.actor().id();
    if (open.hasHand(payer)) {
      throw Problem.forbidden("payout.ownHand");
    }
    demandPayee(open, means, shown);
    Payout paid = open.ended(new End(State.PAID, means, reference.strip(), payer, clock.instant()));
    file.put(paid, Fact.PAID);
    clocks.done(paid);
    file.tell(paid, "payoutPaid");
  }

  private Payout locked(UUID id) {
    var unused = cases.lock(book.get(id).caseNumber());
    return book.get(id);
  }

  private static void demandOpen(Payout payout) {
    if (payout.state() != State.OPEN) {
      throw Problem.conflict("payout.ended");
    }
  }

  private static void demandPayee(Payout open, String means, Payee shown) {
    if (shown != null && !shown.equals(open.payee())) {
      throw Problem.conflict("payout.payeeChanged");
    }
    if (means.equals(BANK_TRANSFER) && open.payee() == null) {
      throw Problem.invalid("/values/method", "payout.noPayee");
    }
  }

  private static void demandApproved(Payout payout) {
    if (!payout.isApproved()) {
      throw Problem.conflict("payout.notApproved");
    }
  }
}
