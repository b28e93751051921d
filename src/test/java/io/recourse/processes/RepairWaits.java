package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.repairs.process.RepairElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a repair. */
@Component
class RepairWaits implements Waits {

  private final RepairFixture repairs;

  RepairWaits(RepairFixture repairs) {
    this.repairs = repairs;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        RepairElements.DIAGNOSE_REPAIR,
        repairs::arrived,
        RepairElements.PERFORM_REPAIR,
        repairs::atWork,
        RepairElements.TEST_REPAIR,
        this::repaired,
        "Task_AwaitConsent",
        repairs::quoted,
        "Task_AwaitQuotationPayment",
        repairs::agreed,
        "Task_AwaitRepairFee",
        repairs::declined,
        "Task_AwaitConfirmation",
        repairs::home);
  }

  private CaseNumber repaired() {
    CaseNumber number = repairs.atWork();
    repairs.perform(number, "REPAIRED");
    return number;
  }
}
