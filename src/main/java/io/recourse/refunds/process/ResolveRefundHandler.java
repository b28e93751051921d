package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.worklist.TaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance found when it looked the refund up by hand. */
@Component
class ResolveRefundHandler implements TaskHandler {

  private final RefundDossier dossier;
  private final NoteOnRefund notes;

  ResolveRefundHandler(RefundDossier dossier, NoteOnRefund notes) {
    this.dossier = dossier;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_ResolveRefund";
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return dossier.waiting(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    if ("SETTLED".equals(values.get("outcome")) && values.get("reference") == null) {
      throw Problem.invalid("/values/reference", "refund.reference");
    }
    notes.keep(number, taskKey(), values);
    Map<String, Object> variables = new HashMap<>();
    variables.put(RefundVariables.RESOLUTION, values.get("outcome"));
    variables.put(RefundVariables.REFERENCE, values.get("reference"));
    return variables;
  }
}
