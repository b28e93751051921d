package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.Leaks;
import io.recourse.dataleaks.TellAuthority;
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

/**
 * The record of a leak as staff read it; the word to the authority can be kept here at any time.
 */
@Controller
@RequestMapping("/work/cases/{number}/data-leak")
class LeakDesk {

  private final CaseAccess access;
  private final Leaks leaks;
  private final TellAuthority authority;
  private final ProblemWords words;

  LeakDesk(CaseAccess access, Leaks leaks, TellAuthority authority, ProblemWords words) {
    this.access = access;
    this.leaks = leaks;
    this.authority = authority;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute(
        "leak", leaks.of(known).orElseThrow(() -> Problem.notFound("leak.none", known.value())));
    return "dataleaks/record";
  }

  /**
   * @param told the authority; blank where nobody has to be told
   * @param said the reference of the notice, or why nobody has to be told
   */
  @PostMapping("/notice")
  String told(
      @PathVariable String number,
      @RequestParam(name = "authority", defaultValue = "") String told,
      @RequestParam(name = "words", defaultValue = "") String said,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      authority.told(known, told, said);
    } catch (Problem refused) {
      Problem here = words.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
    }
    return "redirect:/work/cases/" + known + "/data-leak";
  }
}
