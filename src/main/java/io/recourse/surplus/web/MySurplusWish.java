package io.recourse.surplus.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.surplus.Surplus;
import io.recourse.surplus.WishForSurplus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers agree to return what they had not announced, or want it back: by API or a button. */
@Controller
class MySurplusWish {

  private final WishForSurplus wishes;
  private final CaseAccess access;

  MySurplusWish(WishForSurplus wishes, CaseAccess access) {
    this.wishes = wishes;
    this.access = access;
  }

  @PostMapping("/portal/cases/{number}/surplus/{item}/wish")
  String wish(
      @PathVariable String number,
      @PathVariable("item") int position,
      @RequestParam(required = false) Surplus.Wish wish,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    wishes.wish(own, position, wish);
    return "redirect:/portal/cases/" + own;
  }
}
