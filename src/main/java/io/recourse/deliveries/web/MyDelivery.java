package io.recourse.deliveries.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers say on the page of their case how their delivery stands. */
@Controller
class MyDelivery {

  private final CaseAccess access;
  private final HearWord hear;

  MyDelivery(CaseAccess access, HearWord hear) {
    this.access = access;
    this.hear = hear;
  }

  @PostMapping("/portal/cases/{number}/delivery")
  String say(
      @PathVariable String number,
      @RequestParam(required = false) DeliveryWord word,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    if (word == null) {
      throw Problem.invalid("/word", "field.given");
    }
    hear.hear(own, word);
    return "redirect:/portal/cases/" + own;
  }
}
