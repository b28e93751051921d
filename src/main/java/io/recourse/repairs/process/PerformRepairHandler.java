package io.recourse.repairs.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.PerformRepair;
import io.recourse.repairs.RepairAttempt.Result;
import io.recourse.repairs.RepairSheet;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician mends the goods, or gives them up. */
@Component
class PerformRepairHandler implements TaskHandler {

  private final RepairSheet sheet;
  private final PerformRepair performRepair;

  PerformRepairHandler(RepairSheet sheet, PerformRepair performRepair) {
    this.sheet = sheet;
    this.performRepair = performRepair;
  }

  @Override
  public String taskKey() {
    return RepairElements.PERFORM_REPAIR;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.toRepair(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Result result = RepairForm.oneOf(Result.class, values, "result");
    performRepair.perform(
        number,
        result,
        RepairForm.words(values, "newSerial"),
        RepairForm.pieces(values, "parts"),
        RepairForm.words(values, "note"),
        actor.id());
    return Map.of(
        RepairVariables.PERFORMED, result == Result.REPAIRED, RepairVariables.REPAIRED, false);
  }
}
