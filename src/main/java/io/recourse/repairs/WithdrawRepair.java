package io.recourse.repairs;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.AppointmentBook;
import io.recourse.backtocustomer.GoodsAt;
import io.recourse.backtocustomer.WithdrawnGoods;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.settlement.CallOffMoney;
import io.recourse.shipping.VoidParcel;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer wants no repair any more, or the case became one of another type. */
@Service
public class WithdrawRepair {

  private static final Set<GoodsState> HERE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);
  private static final String WITHDRAWN = "Withdrawn by the customer";
  private static final String CONVERTED = "The case became one of another type";

  private final Cases cases;
  private final RepairClocks clocks;
  private final CallOffMoney money;
  private final VoidParcel labels;
  private final WithdrawnGoods goods;
  private final QuotationBook quotations;
  private final PaidInVain paid;
  private final KeepParts parts;
  private final AppointmentBook appointments;

  WithdrawRepair(
      Cases cases,
      RepairClocks clocks,
      CallOffMoney money,
      VoidParcel labels,
      WithdrawnGoods goods,
      QuotationBook quotations,
      PaidInVain paid,
      KeepParts parts,
      AppointmentBook appointments) {
    this.cases = cases;
    this.clocks = clocks;
    this.money = money;
    this.labels = labels;
    this.goods = goods;
    this.quotations = quotations;
    this.paid = paid;
    this.parts = parts;
    this.appointments = appointments;
  }

  /** Whether {@link #withdraw} would be heard now. */
  public boolean isPossible(ServiceCase of) {
    return mayEnd(of.number()) && !isFeeLost(of);
  }

  /** Whether {@link #leave} would be heard now, or the case could be opened again. */
  public boolean mayEnd(CaseNumber number) {
    return money.isPossible(number);
  }

  /** Nothing holds the case open for the fee once goods that are at home are withdrawn. */
  private boolean isFeeLost(ServiceCase of) {
    return of.lines().stream().noneMatch(line -> HERE.contains(line.goods()))
        && quotations.latest(of.number()).filter(Quotation::leavesFee).isPresent();
  }

  /**
   * Follows the withdrawal of the lines.
   *
   * @throws Problem CONFLICT once money or a replacement was sent, and where a price with a fee is
   *     to be answered for goods that were seen at the customer's
   */
  @Transactional
  public void withdraw(CaseNumber number) {
    if (isFeeLost(cases.lock(number))) {
      throw Problem.conflict("repair.answerPrice");
    }
    money.callOffPromises(number, WITHDRAWN);
    paid.giveBackLessFee(number, WITHDRAWN);
    end(number);
    ServiceCase withdrawn = cases.lock(number);
    if (goods.where(withdrawn) == GoodsAt.HERE) {
      withdrawn.nextStep(Party.SYSTEM, "sendGoodsHome", null, null);
    }
    cases.save(withdrawn);
  }

  /** Nothing is awaited by the repair any more; goods stay where they are, what was found too. */
  @Transactional
  public void leave(CaseNumber number) {
    money.callOffPromises(number, CONVERTED);
    paid.giveBack(number, CONVERTED);
    end(number);
    quotations
        .latest(number)
        .filter(Quotation::owesFee)
        .ifPresent(it -> quotations.put(number, it.fee(Quotation.FeeState.WAIVED)));
    labels.callOff(number);
  }

  /** Nothing is awaited any more, and no price is offered, no part is held. */
  private void end(CaseNumber number) {
    clocks.stop(number);
    parts.free(number);
    appointments.end(number, Appointment.State.CANCELLED, null);
    quotations
        .latest(number)
        .filter(it -> it.isOffered() || it.state() == Quotation.State.ACCEPTED)
        .ifPresent(it -> quotations.put(number, it.becomes(Quotation.State.WITHDRAWN)));
  }
}
