package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.refunds.FreshHands;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.refunds.RefundId;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance's word on a refund; the step behind it writes it down. */
@Component
class ApproveRefundHandler extends RefundTaskHandler {

  private final RefundDossier dossier;
  private final RefundOfTask refunds;
  private final FreshHands hands;
  private final NoteOnRefund notes;

  ApproveRefundHandler(
      RefundDossier dossier, RefundOfTask refunds, FreshHands hands, NoteOnRefund notes) {
    this.dossier = dossier;
    this.refunds = refunds;
    this.hands = hands;
    this.notes = notes;
  }

  @Override
  public String taskKey() {
    return "Task_ApproveRefund";
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    return refunds.decision(task).map(refund -> toApprove(task, refund)).orElseGet(Map::of);
  }

  private Map<String, Object> toApprove(WorkItem task, RefundId refund) {
    Map<String, Object> facts = dossier.whole(refund);
    facts.put("approvalGround", refunds.approvalGround(task));
    return facts;
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    refunds.decision(task).ifPresent(refund -> hands.demandForApproval(refund, actor.id()));
    notes.keep(task.number().orElseThrow(), taskKey(), values);
    return Map.of(RefundVariables.DECISION, values.get("decision"));
  }
}
