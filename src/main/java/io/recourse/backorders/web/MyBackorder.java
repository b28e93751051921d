package io.recourse.backorders.web;

import io.recourse.backorders.AnswerBackorder;
import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers choose on the page of their case what comes instead of an article that is gone. */
@Controller
class MyBackorder {

  private final CaseAccess access;
  private final AnswerBackorder answer;

  MyBackorder(CaseAccess access, AnswerBackorder answer) {
    this.access = access;
    this.answer = answer;
  }

  @PostMapping("/portal/cases/{number}/backorder/{item}/refund")
  String refund(@PathVariable String number, @PathVariable int item, Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    answer.refund(own, item);
    return "redirect:/portal/cases/" + own;
  }

  @PostMapping("/portal/cases/{number}/backorder/{item}/other")
  String other(
      @PathVariable String number,
      @PathVariable int item,
      @RequestParam(required = false) String exchangeSku,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    answer.choose(own, item, exchangeSku);
    return "redirect:/portal/cases/" + own;
  }
}
