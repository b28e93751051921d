package io.recourse.refunds.web;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.refunds.Refunds;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The refunds of one case; a customer sees those of own cases only. */
@RestController
class CaseRefunds {

  private final Refunds refunds;
  private final Cases cases;
  private final CurrentActor currentActor;

  CaseRefunds(Refunds refunds, Cases cases, CurrentActor currentActor) {
    this.refunds = refunds;
    this.cases = cases;
    this.currentActor = currentActor;
  }

  @GetMapping("/api/v1/cases/{number}/refunds")
  RefundList ofCase(@PathVariable String number) {
    CaseNumber caseNumber = new CaseNumber(number);
    Actor actor = currentActor.actor();
    requireSight(actor, cases.get(caseNumber));
    return new RefundList(
        refunds.ofCase(caseNumber).stream()
            .map(
                refund ->
                    RefundView.of(
                        refund, refunds.items(refund.promise().decision()), actor.isStaff()))
            .toList(),
        null);
  }

  /** A list that fits on one page. */
  record RefundList(List<RefundView> items, String next) {}

  private static void requireSight(Actor actor, ServiceCase serviceCase) {
    if (actor.isCustomer() && !actor.id().equals(serviceCase.customerId())) {
      throw Problem.notFound("There is no case with this number.");
    }
  }
}
