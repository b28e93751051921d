package io.recourse.regulatory.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.regulatory.AnswerAuthority;
import io.recourse.regulatory.OweDamages;
import io.recourse.regulatory.RegulatoryBook;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which staff keep what an authority or a finding of fraud adds to a case. */
@Controller
@RequestMapping("/work/cases/{number}/regulatory")
class RegulatoryPage {

  private final AnswerAuthority authority;
  private final OweDamages damages;
  private final RegulatoryBook book;
  private final CaseAccess access;
  private final ProblemWords words;

  RegulatoryPage(
      AnswerAuthority authority,
      OweDamages damages,
      RegulatoryBook book,
      CaseAccess access,
      ProblemWords words) {
    this.authority = authority;
    this.damages = damages;
    this.book = book;
    this.access = access;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute("complaint", book.complaint(known).orElse(null));
    model.addAttribute("damages", book.damages(known).orElse(null));
    return "regulatory/case";
  }

  @PostMapping("/complaint")
  String complained(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String authority,
      @RequestParam(defaultValue = "") String reference,
      Authentication who,
      RedirectAttributes shown) {
    return done(
        who, number, shown, known -> this.authority.received(known, authority, reference, null));
  }

  @PostMapping("/answer")
  String answered(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String answer,
      Authentication who,
      RedirectAttributes shown) {
    return done(who, number, shown, known -> authority.answered(known, answer));
  }

  @PostMapping("/fraud")
  String found(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String findings,
      Authentication who,
      RedirectAttributes shown) {
    return done(
        who,
        number,
        shown,
        known -> {
          var unused = damages.found(known, findings);
        });
  }

  @PostMapping("/approve")
  String approve(@PathVariable String number, Authentication who, RedirectAttributes shown) {
    return done(
        who,
        number,
        shown,
        known -> {
          var unused = damages.approve(known, ApprovingHand.isLead(who));
        });
  }

  @PostMapping("/paid")
  String paid(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reference,
      Authentication who,
      RedirectAttributes shown) {
    return done(
        who,
        number,
        shown,
        known -> {
          var unused = damages.paid(known, reference);
        });
  }

  /** One act on a case that may be refused. */
  private interface Act {
    void on(CaseNumber number);
  }

  private String done(Authentication who, String number, RedirectAttributes shown, Act act) {
    CaseNumber known = access.demandAct(who, number);
    try {
      act.on(known);
    } catch (Problem refused) {
      Problem here = words.here(refused);
      shown.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
    }
    return "redirect:/work/cases/" + known.value() + "/regulatory";
  }
}
