package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.Receipt;
import io.recourse.policy.Receipts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever grants what the rules refuse says why, so that it can be reported (POL-05, POL-04). */
@Component
class ExceptionReason {

  private final Receipts receipts;

  ExceptionReason(Receipts receipts) {
    this.receipts = receipts;
  }

  void demand(ServiceCase request, Map<Integer, LineChoice> choices, String note) {
    if (note != null && !note.isBlank()) {
      return;
    }
    for (CaseLine line : EvidenceCheck.undecided(request)) {
      LineChoice choice = choices.get(line.item());
      boolean granted = choice == null || choice.approved();
      if (granted && !wasEligible(request.number(), line.item())) {
        throw Problem.invalid("/values/note", "task.exceptionReason");
      }
    }
  }

  private boolean wasEligible(CaseNumber number, int item) {
    Optional<Receipt> last =
        receipts.of(number).stream()
            .filter(receipt -> receipt.decision().equals("returnEligibility"))
            .filter(receipt -> receipt.item() != null && receipt.item() == item)
            .reduce((earlier, later) -> later);
    return last.map(receipt -> Boolean.TRUE.equals(receipt.outcome().get("eligible"))).orElse(true);
  }
}
