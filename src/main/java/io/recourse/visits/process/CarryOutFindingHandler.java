package io.recourse.visits.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.visits.PutRight;
import io.recourse.visits.VisitSheet;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner of a finding says what is different now; the customer reads it. */
@Component
class CarryOutFindingHandler implements TaskHandler {

  private final VisitSheet sheet;
  private final PutRight putRight;

  CarryOutFindingHandler(VisitSheet sheet, PutRight putRight) {
    this.sheet = sheet;
    this.putRight = putRight;
  }

  @Override
  public String taskKey() {
    return VisitElements.CARRY_OUT_FINDING;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.finding(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Object words = values.get("words");
    if (words == null || words.toString().isBlank()) {
      throw Problem.invalid("/values/words", "field.given");
    }
    putRight.done(number, words.toString().strip());
    return Map.of();
  }
}
