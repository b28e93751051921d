package io.recourse.repairs.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.Coverage;
import io.recourse.repairs.DiagnoseRepair;
import io.recourse.repairs.Diagnosed;
import io.recourse.repairs.Finding;
import io.recourse.repairs.RepairSheet;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician looks at the goods and says what is wrong with them. */
@Component
class DiagnoseRepairHandler implements TaskHandler {

  private final RepairSheet sheet;
  private final DiagnoseRepair diagnoseRepair;

  DiagnoseRepairHandler(RepairSheet sheet, DiagnoseRepair diagnoseRepair) {
    this.sheet = sheet;
    this.diagnoseRepair = diagnoseRepair;
  }

  @Override
  public String taskKey() {
    return RepairElements.DIAGNOSE_REPAIR;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.toDiagnose(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Diagnosed told =
        new Diagnosed(
            RepairForm.oneOf(Finding.class, values, "finding"),
            RepairForm.oneOf(Coverage.class, values, "coverage"),
            RepairForm.words(values, "fault"),
            RepairForm.amount(values, "quote"),
            RepairForm.amount(values, "labour"),
            RepairForm.amount(values, "reduction"),
            RepairForm.pieces(values, "parts"),
            RepairForm.words(values, "note"));
    boolean covered = diagnoseRepair.diagnose(number, told, actor.id());
    return Map.of(RepairVariables.COVERED, covered);
  }
}
