package io.recourse.loandevices.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.loandevices.AskLoan;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A customer borrows a device on the page of their repair. */
@Controller
class MyLoan {

  private final CaseAccess access;
  private final AskLoan ask;

  MyLoan(CaseAccess access, AskLoan ask) {
    this.access = access;
    this.ask = ask;
  }

  @PostMapping("/portal/cases/{number}/loan-device")
  String ask(@PathVariable String number, Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    return "redirect:/portal/cases/" + ask.ask(own);
  }
}
