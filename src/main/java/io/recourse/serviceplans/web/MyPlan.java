package io.recourse.serviceplans.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.serviceplans.CallOffPlan;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A customer calls their plan off on its page. */
@Controller
class MyPlan {

  private final CaseAccess access;
  private final CallOffPlan callOff;

  MyPlan(CaseAccess access, CallOffPlan callOff) {
    this.access = access;
    this.callOff = callOff;
  }

  @PostMapping("/portal/cases/{number}/plan/call-off")
  String callOff(@PathVariable String number, Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    var unused = callOff.callOff(own, CallOffPlan.Why.CUSTOMER);
    return "redirect:/portal/cases/" + own;
  }
}
