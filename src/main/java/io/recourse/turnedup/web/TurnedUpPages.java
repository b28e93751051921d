package io.recourse.turnedup.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.turnedup.ChooseTurnedUp;
import io.recourse.turnedup.NoticeTurnedUp;
import io.recourse.turnedup.TurnedUpChoice;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers, or staff for them, say on the page of a case that lost goods came. */
@Controller
class TurnedUpPages {

  private final CaseAccess access;
  private final NoticeTurnedUp notice;
  private final ChooseTurnedUp choose;

  TurnedUpPages(CaseAccess access, NoticeTurnedUp notice, ChooseTurnedUp choose) {
    this.access = access;
    this.notice = notice;
    this.choose = choose;
  }

  @PostMapping("/portal/cases/{number}/turned-up")
  String own(@PathVariable String number, Authentication customer) {
    return "redirect:/portal/cases/" + said(number, customer);
  }

  @PostMapping("/work/cases/{number}/turned-up")
  String forStaff(@PathVariable String number, Authentication staff) {
    return "redirect:/work/cases/" + said(number, staff);
  }

  @PostMapping("/portal/cases/{number}/turned-up/choice")
  String ownChoice(
      @PathVariable String number,
      @RequestParam(required = false) TurnedUpChoice choice,
      Authentication customer) {
    return "redirect:/portal/cases/" + chosen(number, choice, customer);
  }

  @PostMapping("/work/cases/{number}/turned-up/choice")
  String choiceForStaff(
      @PathVariable String number,
      @RequestParam(required = false) TurnedUpChoice choice,
      Authentication staff) {
    return "redirect:/work/cases/" + chosen(number, choice, staff);
  }

  private CaseNumber said(String number, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    notice.said(known);
    return known;
  }

  private CaseNumber chosen(String number, TurnedUpChoice choice, Authentication who) {
    CaseNumber known = access.demandAct(who, number);
    if (choice == null) {
      throw Problem.invalid("/choice", "field.given");
    }
    choose.choose(known, choice);
    return known;
  }
}
