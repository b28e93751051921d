package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.refunds.FreshHands;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of a double payment. */
@Component
class ClawBackRefundHandler extends RefundTaskHandler {

  private final RefundDossier dossier;
  private final RefundOfTask refunds;
  private final FreshHands hands;
  private final NoteOnRefund notes;

  ClawBackRefundHandler(
      RefundDossier dossier, RefundOfTask refunds, FreshHands hands, NoteOnRefund notes) {
    this.dossier = dossier;
    this.refunds = refunds;
    this.hands = hands;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_ClawBackRefund";
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    return refunds.part(task).map(dossier::part).orElseGet(Map::of);
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    hands.demandForClawBack(refunds.part(task).orElseThrow(), actor.id());
    if ("RECOVERED".equals(values.get("recovery")) && values.get("reference") == null) {
      throw Problem.invalid("/values/reference", "refund.payReference");
    }
    if ("WRITTEN_OFF".equals(values.get("recovery")) && values.get("note") == null) {
      throw Problem.invalid("/values/note", "refund.writeOffNote");
    }
    notes.keep(task.number().orElseThrow(), taskKey(), values);
    Map<String, Object> variables = new HashMap<>();
    variables.put(RefundVariables.RECOVERY, values.get("recovery"));
    variables.put(RefundVariables.REFERENCE, values.get("reference"));
    return variables;
  }
}
