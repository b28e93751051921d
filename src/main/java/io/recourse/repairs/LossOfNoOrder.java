package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.GoodsState;
import io.recourse.cases.ServiceCase;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Goods that we did not sell and that were lost on their way to us: no order says what they were
 * worth, so that people find out, in a complaint about the case, what is owed for them.
 */
@Component
class LossOfNoOrder {

  private final OpenCase openCase;

  LossOfNoOrder(OpenCase openCase) {
    this.openCase = openCase;
  }

  static boolean isOne(ServiceCase of) {
    return of.orderNumber() == null
        && of.lines().stream().map(CaseLine::goods).anyMatch(GoodsState.LOST::equals);
  }

  void complain(ServiceCase of, String why) {
    CaseLine lost = of.lines().get(0);
    var unused =
        openCase.open(
            new NewCase(
                CaseType.COMPLAINT,
                of.origin().channel(),
                null,
                of.customerId(),
                of.language(),
                lost.name(),
                why,
                List.of(),
                null,
                null,
                null,
                of.number().value()));
  }
}
