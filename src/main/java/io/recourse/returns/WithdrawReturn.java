package io.recourse.returns;

import io.recourse.cases.CaseClocks;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.refunds.CancelRefund;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.VoidParcel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer called the request off: clocks stop, promised money and labels are taken back. */
@Service
public class WithdrawReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final Refunds refunds;
  private final CancelRefund cancelRefund;
  private final Parcels parcels;
  private final VoidParcel voidParcel;

  WithdrawReturn(
      Cases cases,
      CaseClocks clocks,
      Refunds refunds,
      CancelRefund cancelRefund,
      Parcels parcels,
      VoidParcel voidParcel) {
    this.cases = cases;
    this.clocks = clocks;
    this.refunds = refunds;
    this.cancelRefund = cancelRefund;
    this.parcels = parcels;
    this.voidParcel = voidParcel;
  }

  /**
   * Follows the withdrawal of the lines; returns whether goods are with us.
   *
   * @throws Problem CONFLICT once money or a replacement was sent
   */
  @Transactional
  public boolean withdraw(CaseNumber number) {
    demandNothingSent(number);
    clocks.cancelAll(number);
    refunds.ofCase(number).stream()
        .filter(refund -> refund.state() == RefundState.RESERVED)
        .map(refund -> refund.promise().decision())
        .distinct()
        .forEach(decision -> cancelRefund.cancel(decision, "Withdrawn by the customer"));
    ServiceCase withdrawn = cases.lock(number);
    boolean goodsHere = withdrawn.lines().stream().anyMatch(SendBack::isHereWithdrawn);
    if (goodsHere) {
      withdrawn.nextStep(Party.SYSTEM, "sendGoodsHome", null, null);
    }
    cases.save(withdrawn);
    return goodsHere;
  }

  /** Takes back the label of a parcel that nobody handed over. */
  @Transactional
  public void voidLabel(CaseNumber number) {
    parcels.of(number).stream()
        .filter(parcel -> parcel.direction() == ParcelDirection.RETURN)
        .filter(parcel -> parcel.status() == ParcelStatus.BOOKED)
        .map(Parcel::trackingNumber)
        .forEach(tracking -> voidParcel.voidParcel(number, tracking));
  }

  private void demandNothingSent(CaseNumber number) {
    boolean sent =
        refunds.ofCase(number).stream().map(Refund::state).anyMatch(WithdrawReturn::isUnderway)
            || parcels.of(number).stream()
                .anyMatch(parcel -> parcel.direction() == ParcelDirection.REPLACEMENT);
    if (sent) {
      throw Problem.conflict("The case is being settled already; it can no longer be withdrawn.");
    }
  }

  private static boolean isUnderway(RefundState state) {
    return state == RefundState.SENT
        || state == RefundState.UNKNOWN
        || state == RefundState.SETTLED;
  }
}
