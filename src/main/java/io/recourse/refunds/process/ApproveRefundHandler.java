package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance's word on a refund; the step behind it writes it down. */
@Component
class ApproveRefundHandler implements TaskHandler {

  private final RefundDossier dossier;
  private final NoteOnRefund notes;

  ApproveRefundHandler(RefundDossier dossier, NoteOnRefund notes) {
    this.dossier = dossier;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_ApproveRefund";
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return dossier.waiting(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    dossier.requireFreshHand(number, actor);
    notes.keep(number, taskKey(), values);
    return Map.of(RefundVariables.DECISION, values.get("decision"));
  }
}
