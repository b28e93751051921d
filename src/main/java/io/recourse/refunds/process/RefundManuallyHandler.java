package io.recourse.refunds.process;

import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.refunds.FreshHands;
import io.recourse.refunds.NoteOnRefund;
import io.recourse.refunds.RefundDossier;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundStanding;
import io.recourse.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How finance paid what the provider would not. */
@Component
class RefundManuallyHandler extends RefundTaskHandler {

  /** The answer when nothing was paid by hand, because the provider paid after all. */
  static final String PROVIDER_PAID = "PROVIDER_PAID";

  private final RefundDossier dossier;
  private final RefundOfTask refunds;
  private final FreshHands hands;
  private final NoteOnRefund notes;
  private final RefundStanding standing;

  RefundManuallyHandler(
      RefundDossier dossier,
      RefundOfTask refunds,
      FreshHands hands,
      NoteOnRefund notes,
      RefundStanding standing) {
    this.dossier = dossier;
    this.refunds = refunds;
    this.hands = hands;
    this.notes = notes;
    this.standing = standing;
  }

  @Override
  public String taskKey() {
    return "Task_RefundManually";
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    return refunds.part(task).map(dossier::part).orElseGet(Map::of);
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    RefundId part = refunds.part(task).orElseThrow();
    boolean byProvider = PROVIDER_PAID.equals(values.get("method"));
    if (byProvider && !standing.isPaidByProvider(part)) {
      throw Problem.invalid("/values/method", "refund.providerSilent");
    }
    if (!byProvider) {
      hands.demandForPayment(part, actor.id());
      demandReference(values);
    }
    notes.keep(task.number().orElseThrow(), taskKey(), values);
    Map<String, Object> variables = new HashMap<>();
    variables.put(RefundVariables.METHOD, values.get("method"));
    variables.put(RefundVariables.REFERENCE, values.get("reference"));
    return variables;
  }

  private static void demandReference(Map<String, Object> values) {
    if (values.get("reference") == null) {
      throw Problem.invalid("/values/reference", "refund.payReference");
    }
  }
}
