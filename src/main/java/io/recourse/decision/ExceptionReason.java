package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.Receipts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whoever grants what the rules refuse says why, so that it can be reported (POL-05, POL-04). */
@Component
public class ExceptionReason {

  private final Receipts receipts;

  ExceptionReason(Receipts receipts) {
    this.receipts = receipts;
  }

  public void demand(ServiceCase request, Map<Integer, LineChoice> choices, String note) {
    if (note != null && !note.isBlank()) {
      return;
    }
    Map<Integer, Boolean> eligible = eligible(request.number());
    for (CaseLine line : EvidenceCheck.undecided(request)) {
      LineChoice choice = choices.get(line.item());
      boolean granted = choice == null || choice.approved();
      boolean said = choice != null && choice.why() != null;
      if (granted && !said && !eligible.getOrDefault(line.item(), true)) {
        throw Problem.invalid("/values/note", "task.exceptionReason");
      }
    }
  }

  /** What the rules said last, by item. */
  private Map<Integer, Boolean> eligible(CaseNumber number) {
    Map<Integer, Boolean> last = new HashMap<>();
    receipts.of(number).stream()
        .filter(receipt -> receipt.decision().equals("returnEligibility"))
        .filter(receipt -> receipt.item() != null)
        .forEach(it -> last.put(it.item(), Boolean.TRUE.equals(it.outcome().get("eligible"))));
    return last;
  }
}
