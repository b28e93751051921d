package io.recourse.portal.web;

import io.recourse.cases.ServiceCase;
import io.recourse.payments.AskPayment;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new link to pay what is owed, where the one before was used up by another way to pay. */
@Controller
class MyPayments {

  private final OwnCases cases;
  private final AskPayment askPayment;

  MyPayments(OwnCases cases, AskPayment askPayment) {
    this.cases = cases;
    this.askPayment = askPayment;
  }

  @PostMapping("/portal/cases/{number}/payments")
  String ask(@PathVariable String number, Authentication customer) {
    ServiceCase own = cases.get(number, customer);
    var unused = askPayment.ask(own.number(), null);
    return "redirect:/portal/cases/" + own.number();
  }
}
