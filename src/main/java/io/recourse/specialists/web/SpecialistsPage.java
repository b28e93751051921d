package io.recourse.specialists.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.specialists.GiveToSpecialists;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.SpecialistWork;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff give a case to the specialists, saying why. */
@Controller
@RequestMapping("/work/cases/{number}/specialists")
class SpecialistsPage {

  private final CaseAccess access;
  private final Cases cases;
  private final GiveToSpecialists give;
  private final ProblemWords problems;

  SpecialistsPage(CaseAccess access, Cases cases, GiveToSpecialists give, ProblemWords problems) {
    this.access = access;
    this.cases = cases;
    this.give = give;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute("theirs", cases.get(known).team().equals(SpecialistWork.TEAM));
    return "specialists/give";
  }

  @PostMapping
  String give(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      give.give(known, reason);
    } catch (Problem refused) {
      Problem here = problems.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("reason", reason);
    }
    return "redirect:/work/cases/" + known + "/specialists";
  }
}
