package io.recourse.serviceplans.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.Money;
import io.recourse.serviceplans.CallOffPlan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls off a plan that is paid. */
@RestController
@RequestMapping("/api/v1/cases/{number}/plan/call-off")
class CallOffApi {

  private final CallOffPlan callOff;
  private final CaseAccess access;

  CallOffApi(CallOffPlan callOff, CaseAccess access) {
    this.callOff = callOff;
    this.access = access;
  }

  /** What goes back; all of the price within the term of withdrawal. */
  @Schema(name = "PlanPaidBack")
  record PaidBack(Money amount, boolean whole, String ground) {

    static PaidBack of(CallOffPlan.Back back) {
      return new PaidBack(back.amount(), back.whole(), back.ground());
    }
  }

  @Operation(
      summary = "What would go back if the plan were called off now",
      description = "Empty where it is not paid, or called off already.")
  @GetMapping
  List<PaidBack> now(@PathVariable String number, Authentication who) {
    return callOff.now(access.demandRead(who, number), CallOffPlan.Why.CUSTOMER).stream()
        .map(PaidBack::of)
        .toList();
  }

  @Operation(
      summary = "Call the plan off",
      description = "409 where it is not paid, or called off already.")
  @PostMapping
  PaidBack callOff(@PathVariable String number, Authentication who) {
    return PaidBack.of(callOff.callOff(access.demandAct(who, number), CallOffPlan.Why.CUSTOMER));
  }
}
