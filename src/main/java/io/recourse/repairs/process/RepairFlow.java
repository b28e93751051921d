package io.recourse.repairs.process;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.AutomaticStep;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessMessages;
import io.recourse.engine.ProcessStarter;
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

  private final ProcessStarter starter;
  private final ProcessMessages messages;
  private final Cases cases;
  private final WithdrawRepair withdrawRepair;

  RepairFlow(
      ProcessStarter starter,
      ProcessMessages messages,
      Cases cases,
      WithdrawRepair withdrawRepair) {
    this.starter = starter;
    this.messages = messages;
    this.cases = cases;
    this.withdrawRepair = withdrawRepair;
  }

  @Override
  public Set<CaseType> handles() {
    return EnumSet.of(CaseType.REPAIR);
  }

  @Override
  public void start(ServiceCase opened) {
    CaseNumber number = opened.number();
    runs(number, starter.startByKey(RepairElements.PROCESS, number, facts(number)));
  }

  /** Nothing of a repair waits for words or files; they are on the case for whoever works on it. */
  @Override
  public void evidenceProvided(CaseNumber number) {}

  @Override
  public boolean mayWithdraw(ServiceCase of) {
    return withdrawRepair.isPossible(of.number());
  }

  @Override
  public void withdraw(CaseNumber number, String reason) {
    withdrawRepair.withdraw(number);
    messages.deliver(RepairElements.CUSTOMER_WITHDREW, number, Map.of());
  }

  @Override
  public boolean mayReopen(ServiceCase of) {
    return withdrawRepair.isPossible(of.number());
  }

  @Override
  public void reopen(CaseNumber number, String reason, Map<Integer, Integer> named) {
    runs(number, starter.startByMessage(RepairElements.REPAIR_REOPENED, number, facts(number)));
  }

  @Override
  public boolean mayLeave(ServiceCase of) {
    return withdrawRepair.isPossible(of.number());
  }

  @Override
  public void leave(CaseNumber number, String reason) {
    withdrawRepair.leave(number);
    messages.deliver(RepairElements.REPAIR_CONVERTED, number, Map.of());
    starter.stop(RepairElements.PROCESS, number, "converted");
  }

  @Override
  public boolean confirmed(CaseNumber number, boolean works) {
    return messages.deliver(
        RepairElements.REPAIR_CONFIRMED,
        number,
        Map.of(RepairVariables.WORKS, works, RepairVariables.GOODS_HERE, false));
  }

  @Override
  public void answered(CaseNumber number, boolean agreed) {
    messages.deliver(
        RepairElements.QUOTATION_ANSWERED, number, Map.of(RepairVariables.AGREED, agreed));
  }

  @Override
  public void quotationPaid(CaseNumber number) {
    messages.deliver(RepairElements.QUOTATION_PAID, number, Map.of());
  }

  @Override
  public void feePaid(CaseNumber number) {
    messages.deliver(RepairElements.REPAIR_FEE_PAID, number, Map.of());
  }

  @Override
  public void helped(CaseNumber number, boolean solved) {
    messages.deliver(RepairElements.HELP_ANSWERED, number, Map.of(RepairVariables.SOLVED, solved));
  }

  @Override
  public void chosen(CaseNumber number, Instant endsAt) {
    messages.deliver(
        RepairElements.APPOINTMENT_CHOSEN,
        number,
        Map.of(RepairVariables.VISIT_BY, Date.from(endsAt)));
  }

  private void runs(CaseNumber number, ProcessStarter.Started started) {
    ServiceCase running = cases.lock(number);
    running.runsAs(started.id(), started.key(), started.version());
    AutomaticStep.run(() -> cases.save(running));
  }

  private static Map<String, Object> facts(CaseNumber number) {
    return Map.of(RepairVariables.CASE_NUMBER, number.value());
  }
}
