package io.recourse.settlement;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.ClosePayments;
import io.recourse.refunds.CancelRefund;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.Parcels;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back what a return promised, while nothing of it has left us. */
@Component
public class CallOffMoney {

  private static final Set<RefundState> UNDERWAY =
      EnumSet.of(RefundState.SENT, RefundState.UNKNOWN, RefundState.SETTLED, RefundState.DECLINED);

  private final SettlementBook book;
  private final Refunds refunds;
  private final CancelRefund cancelRefund;
  private final SettleWithoutRefund withoutRefund;
  private final Parcels parcels;
  private final ClosePayments payments;
  private final GiveBackByHand byHand;

  CallOffMoney(
      SettlementBook book,
      Refunds refunds,
      CancelRefund cancelRefund,
      SettleWithoutRefund withoutRefund,
      Parcels parcels,
      ClosePayments payments,
      GiveBackByHand byHand) {
    this.byHand = byHand;
    this.book = book;
    this.refunds = refunds;
    this.cancelRefund = cancelRefund;
    this.withoutRefund = withoutRefund;
    this.parcels = parcels;
    this.payments = payments;
  }

  /**
   * Gives reserved money back and forgets what was due; what the customer paid goes back too.
   *
   * @throws Problem CONFLICT once money or a replacement was sent, also while it is paid by hand
   */
  public void callOff(CaseNumber number, String reason) {
    callOffPromises(number, reason);
    payments.giveBack(number, reason);
  }

  /**
   * The same where what the customer paid is not given back with it.
   *
   * @throws Problem as {@link #callOff}
   */
  public void callOffPromises(CaseNumber number, String reason) {
    if (!isPossible(number)) {
      throw Problem.conflict("case.settling");
    }
    refunds.ofCase(number).stream()
        .filter(refund -> refund.state() == RefundState.RESERVED)
        .filter(refund -> !refund.promise().isAside())
        .map(refund -> refund.promise().decision())
        .distinct()
        .forEach(decision -> cancelRefund.cancel(decision, reason));
    payments.expire(number);
    Collection<LineSettlement> lines = book.settlements(number).values();
    byHand.giveBack(number, lines, reason);
    withoutRefund.forget(number, lines);
    book.keep(number, lines.stream().map(LineSettlement::calledOff).toList());
  }

  public boolean isPossible(CaseNumber number) {
    return refunds.ofCase(number).stream()
            .filter(refund -> !refund.promise().isAside())
            .map(Refund::state)
            .noneMatch(UNDERWAY::contains)
        && parcels.of(number).stream()
            .noneMatch(parcel -> parcel.direction() == ParcelDirection.REPLACEMENT);
  }
}
