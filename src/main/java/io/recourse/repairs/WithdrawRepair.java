package io.recourse.repairs;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.AppointmentBook;
import io.recourse.backtocustomer.GoodsAt;
import io.recourse.backtocustomer.WithdrawnGoods;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.CallOffMoney;
import io.recourse.shipping.VoidParcel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer wants no repair any more, or the case became one of another type. */
@Service
public class WithdrawRepair {

  private final Cases cases;
  private final RepairClocks clocks;
  private final CallOffMoney money;
  private final VoidParcel labels;
  private final WithdrawnGoods goods;
  private final QuotationBook quotations;
  private final KeepParts parts;
  private final AppointmentBook appointments;

  WithdrawRepair(
      Cases cases,
      RepairClocks clocks,
      CallOffMoney money,
      VoidParcel labels,
      WithdrawnGoods goods,
      QuotationBook quotations,
      KeepParts parts,
      AppointmentBook appointments) {
    this.cases = cases;
    this.clocks = clocks;
    this.money = money;
    this.labels = labels;
    this.goods = goods;
    this.quotations = quotations;
    this.parts = parts;
    this.appointments = appointments;
  }

  /** Whether {@link #withdraw} and {@link #leave} would be heard now. */
  public boolean isPossible(CaseNumber number) {
    return money.isPossible(number);
  }

  /** Follows the withdrawal of the lines. */
  @Transactional
  public void withdraw(CaseNumber number) {
    money.callOff(number, "Withdrawn by the customer");
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
    money.callOff(number, "The case became one of another type");
    end(number);
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
