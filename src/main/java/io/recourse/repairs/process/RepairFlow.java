package io.recourse.repairs.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.AppointmentNews;
import io.recourse.repairs.ConfirmationNews;
import io.recourse.repairs.HelpNews;
import io.recourse.repairs.QuotationNews;
import io.recourse.repairs.WithdrawRepair;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The repair process as cases see it. */
@Component
class RepairFlow implements CaseFlow, ConfirmationNews, QuotationNews, HelpNews, AppointmentNews {

  private final CaseProcesses processes;
  private final WithdrawRepair withdrawRepair;

  RepairFlow(CaseProcesses processes, WithdrawRepair withdrawRepair) {
    this.processes = processes;
    this.withdrawRepair = withdrawRepair;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.REPAIR);
  }

  @Override
  public void start(ServiceCase opened) {
    processes.start(RepairElements.PROCESS, opened.number());
  }

  /** Nothing of a repair waits for words or files; they are on the case for whoever works on it. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return withdrawRepair.isPossible(of);
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    withdrawRepair.withdraw(number);
    processes.tell(RepairElements.CUSTOMER_WITHDREW, number);
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return withdrawRepair.mayEnd(of.number());
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    processes.startBy(RepairElements.REPAIR_REOPENED, number);
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return withdrawRepair.mayEnd(of.number());
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    withdrawRepair.leave(number);
    processes.tell(RepairElements.REPAIR_CONVERTED, number);
    processes.stop(RepairElements.PROCESS, number, "converted");
  }

  @Override
  public boolean confirmed(CaseNumber number, boolean works) {
    return processes.tell(
        RepairElements.REPAIR_CONFIRMED,
        number,
        Map.of(RepairVariables.WORKS, works, RepairVariables.GOODS_HERE, false));
  }

  @Override
  public void answered(CaseNumber number, boolean agreed) {
    processes.tell(
        RepairElements.QUOTATION_ANSWERED, number, Map.of(RepairVariables.AGREED, agreed));
  }

  @Override
  public void quotationPaid(CaseNumber number) {
    processes.tell(RepairElements.QUOTATION_PAID, number);
  }

  @Override
  public void feePaid(CaseNumber number) {
    processes.tell(RepairElements.REPAIR_FEE_PAID, number);
  }

  @Override
  public void helped(CaseNumber number, boolean solved) {
    processes.tell(RepairElements.HELP_ANSWERED, number, Map.of(RepairVariables.SOLVED, solved));
  }

  @Override
  public void chosen(CaseNumber number, Instant reportBy) {
    processes.tell(
        RepairElements.APPOINTMENT_CHOSEN,
        number,
        Map.of(RepairVariables.VISIT_BY, Date.from(reportBy)));
  }

  @Override
  public void moved(CaseNumber number, Instant reportBy) {
    processes.tell(
        RepairElements.APPOINTMENT_MOVED,
        number,
        Map.of(RepairVariables.VISIT_BY, Date.from(reportBy)));
  }
}
