package io.recourse.thirdparties.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.thirdparties.AskThirdParty;
import io.recourse.thirdparties.BoundedSight;
import io.recourse.thirdparties.PartyQuestion;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.web.ProblemWords;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff ask a merchant or supplier, and read what they answered. */
@Controller
@RequestMapping("/work/cases/{number}/third-parties")
class ThirdPartyPage {

  private final CaseAccess access;
  private final Cases cases;
  private final BoundedSight sight;
  private final AskThirdParty ask;
  private final PartyTasks tasks;
  private final ProblemWords problems;

  ThirdPartyPage(
      CaseAccess access,
      Cases cases,
      BoundedSight sight,
      AskThirdParty ask,
      PartyTasks tasks,
      ProblemWords problems) {
    this.access = access;
    this.cases = cases;
    this.sight = sight;
    this.ask = ask;
    this.tasks = tasks;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute("asked", tasks.ofCase(known));
    model.addAttribute("goods", sight.goods(cases.get(known)));
    return "thirdparties/ask";
  }

  @PostMapping
  String ask(
      @PathVariable String number,
      @ModelAttribute PartyQuestion question,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      var unused = ask.ask(known, question);
    } catch (Problem refused) {
      Problem here = problems.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("typed", question);
    }
    return "redirect:/work/cases/" + known + "/third-parties";
  }
}
