package io.recourse.returns;

import io.recourse.backtocustomer.GoodsAt;
import io.recourse.backtocustomer.WithdrawnGoods;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.settlement.CallOffMoney;
import io.recourse.shipping.VoidParcel;
import io.recourse.surplus.SendSurplus;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer called the request off: clocks stop, promised money and labels are taken back. */
@Service
public class WithdrawReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final CallOffMoney money;
  private final WithdrawnGoods goods;
  private final VoidParcel voidParcel;
  private final SendSurplus surplus;

  WithdrawReturn(
      Cases cases,
      CaseClocks clocks,
      CallOffMoney money,
      WithdrawnGoods goods,
      VoidParcel voidParcel,
      SendSurplus surplus) {
    this.cases = cases;
    this.clocks = clocks;
    this.money = money;
    this.goods = goods;
    this.voidParcel = voidParcel;
    this.surplus = surplus;
  }

  /** Whether {@link #withdraw} would be heard now. */
  public boolean mayWithdraw(CaseNumber number) {
    return money.isPossible(number);
  }

  /**
   * Follows the withdrawal of the lines.
   *
   * @throws io.recourse.common.Problem CONFLICT once money or a replacement was sent
   */
  @Transactional
  public void withdraw(CaseNumber number) {
    money.callOff(number, "Withdrawn by the customer");
    clocks.cancelAll(number);
    ServiceCase withdrawn = cases.lock(number);
    if (goods.where(withdrawn) == GoodsAt.HERE) {
      withdrawn.nextStep(Party.SYSTEM, "sendGoodsHome", null, null);
    }
    cases.save(withdrawn);
  }

  /**
   * The request became one of another type: nothing is promised, awaited or due by it any more.
   * Goods stay where they are.
   *
   * @throws io.recourse.common.Problem CONFLICT once money or a replacement was sent, or while
   *     goods beyond the request are here
   */
  @Transactional
  public void leave(CaseNumber number) {
    if (surplus.isHere(number)) {
      throw Problem.conflict("surplus.here");
    }
    money.callOff(number, "The case became one of another type");
    clocks.cancelAll(number);
    voidParcel.callOff(number);
  }

  /**
   * Takes back a label that nobody used and returns where the goods are. A label that turns out to
   * be in use is asked after at once, because its parcel must be awaited then.
   *
   * @throws io.recourse.shipping.CarrierFailure when the carrier does not say; call again
   */
  @Transactional
  public GoodsAt takeBackLabel(CaseNumber number) {
    return goods.takeBackLabel(number);
  }
}
