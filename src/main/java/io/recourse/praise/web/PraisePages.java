package io.recourse.praise.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.praise.ReadPraise;
import io.recourse.praise.TakePraise;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people read the praise that is for them, and keep what they heard on a case. */
@Controller
class PraisePages {

  private final ReadPraise read;
  private final TakePraise take;
  private final CaseAccess access;
  private final ProblemWords problems;

  PraisePages(ReadPraise read, TakePraise take, CaseAccess access, ProblemWords problems) {
    this.read = read;
    this.take = take;
    this.access = access;
    this.problems = problems;
  }

  @GetMapping("/work/praise")
  String mine(Authentication who, Model model) {
    model.addAttribute("praises", read.mine(who.getName(), PraiseReader.teams(who)));
    model.addAttribute("teams", PraiseReader.counts(who) ? read.byTeam() : null);
    return "praise/mine";
  }

  @GetMapping("/work/cases/{number}/praise")
  String form(@PathVariable String number, Authentication who, Model model) {
    model.addAttribute("number", access.demandRead(who, number).value());
    return "praise/heard";
  }

  @PostMapping("/work/cases/{number}/praise")
  String heard(
      @PathVariable String number,
      @RequestParam(name = "words", defaultValue = "") String said,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      take.heard(known, said);
      return "redirect:/work/cases/" + known;
    } catch (Problem refused) {
      Problem here = problems.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("words", said);
      return "redirect:/work/cases/" + known + "/praise";
    }
  }
}
