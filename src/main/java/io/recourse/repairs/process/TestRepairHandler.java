package io.recourse.repairs.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.RepairSheet;
import io.recourse.repairs.TestRepair;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technician tests what was repaired. */
@Component
class TestRepairHandler implements TaskHandler {

  private final RepairSheet sheet;
  private final TestRepair testRepair;

  TestRepairHandler(RepairSheet sheet, TestRepair testRepair) {
    this.sheet = sheet;
    this.testRepair = testRepair;
  }

  @Override
  public String taskKey() {
    return RepairElements.TEST_REPAIR;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.known(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    if (!(values.get("passed") instanceof Boolean passed)) {
      throw Problem.invalid("/values/passed", "field.given");
    }
    boolean left = testRepair.test(number, passed, RepairForm.words(values, "note"), actor.id());
    return Map.of(RepairVariables.REPAIRED, passed, RepairVariables.TRIES_LEFT, left);
  }
}
