package io.recourse.orderchanges.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orderchanges.ChangeSheet;
import io.recourse.orderchanges.DecideChange;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person's word on a change of an order that is being packed already. */
@Component
class DecideOrderChangeHandler implements TaskHandler {

  private final DecideChange decide;
  private final ChangeSheet sheet;

  DecideOrderChangeHandler(DecideChange decide, ChangeSheet sheet) {
    this.decide = decide;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return ChangeVariables.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.of(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    boolean granted = "grant".equals(values.get("decision"));
    if (granted) {
      decide.grant(number);
    } else {
      decide.refuse(number, ground(values));
    }
    return Map.of(ChangeVariables.GRANTED, granted, ChangeVariables.REFUND_DUE, false);
  }

  private static String ground(Map<String, Object> values) {
    String note = (String) values.get("note");
    if (note == null || note.isBlank()) {
      throw Problem.invalid("/values/note", "change.refusalNote");
    }
    return note;
  }
}
