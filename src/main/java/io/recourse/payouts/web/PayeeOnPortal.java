package io.recourse.payouts.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.payouts.PayByHand;
import io.recourse.payouts.Payee;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customer says where money is paid, once they came by a link in a mail. */
@Controller
@RequestMapping("/portal/cases/{number}/payouts/{payout}/payee")
class PayeeOnPortal {

  private final CaseAccess access;
  private final PayoutsOfCase payouts;
  private final PayByHand pay;

  PayeeOnPortal(CaseAccess access, PayoutsOfCase payouts, PayByHand pay) {
    this.access = access;
    this.payouts = payouts;
    this.pay = pay;
  }

  @PostMapping
  String name(
      @PathVariable String number,
      @PathVariable String payout,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String account,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    pay.name(payouts.demand(own, payout), Payee.of(holder, account));
    return "redirect:/portal/cases/" + own;
  }
}
