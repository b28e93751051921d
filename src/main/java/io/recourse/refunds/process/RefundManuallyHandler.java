package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How finance paid what the provider would not. */
@Component
class RefundManuallyHandler implements TaskHandler {

  private final RefundDossier dossier;
  private final NoteOnRefund notes;

  RefundManuallyHandler(RefundDossier dossier, NoteOnRefund notes) {
    this.dossier = dossier;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_RefundManually";
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return dossier.waiting(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    notes.keep(number, taskKey(), values);
    return Map.of(
        RefundVariables.METHOD, values.get("method"),
        RefundVariables.REFERENCE, values.get("reference"));
  }
}
