package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance found when it looked the refund up by hand. */
@Component
class ResolveRefundHandler extends RefundTaskHandler {

  private final RefundDossier dossier;
  private final RefundOfTask refunds;
  private final NoteOnRefund notes;

  ResolveRefundHandler(RefundDossier dossier, RefundOfTask refunds, NoteOnRefund notes) {
    this.dossier = dossier;
    this.refunds = refunds;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_ResolveRefund";
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    return refunds.part(task).map(dossier::part).orElseGet(Map::of);
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    if ("SETTLED".equals(values.get("outcome")) && values.get("reference") == null) {
      throw Problem.invalid("/values/reference", "refund.reference");
    }
    notes.keep(task.number().orElseThrow(), taskKey(), values);
    Map<String, Object> variables = new HashMap<>();
    variables.put(RefundVariables.RESOLUTION, values.get("outcome"));
    variables.put(RefundVariables.REFERENCE, values.get("reference"));
    return variables;
  }
}
