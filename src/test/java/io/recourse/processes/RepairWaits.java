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
    return Map.<String, Supplier<CaseNumber>>ofEntries(
        Map.entry("Task_AwaitHelp", repairs::helped),
        Map.entry("Task_AwaitChoice", repairs::asksWhen),
        Map.entry(RepairElements.VISIT_ON_SITE, repairs::awaitsVisit),
        Map.entry(RepairElements.DIAGNOSE_REPAIR, repairs::arrived),
        Map.entry(RepairElements.PROCURE_PARTS, repairs::lacksParts),
        Map.entry(RepairElements.PERFORM_REPAIR, repairs::atWork),
        Map.entry(RepairElements.TEST_REPAIR, this::repaired),
        Map.entry("Task_AwaitConsent", repairs::quoted),
        Map.entry("Task_AwaitQuotationPayment", repairs::agreed),
        Map.entry("Task_AwaitRepairFee", repairs::declined),
        Map.entry("Task_AwaitConfirmation", repairs::home));
  }

  private CaseNumber repaired() {
    CaseNumber number = repairs.atWork();
    repairs.perform(number, "REPAIRED");
    return number;
  }
}
