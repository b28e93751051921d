package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.LeakRisk;
import io.recourse.dataleaks.Leaks;
import io.recourse.dataleaks.ReassessLeak;
import io.recourse.dataleaks.TellAuthority;
import io.recourse.web.ProblemWords;
import java.util.EnumSet;
import java.util.Map;
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
  private final Cases cases;
  private final Leaks leaks;
  private final TellAuthority authority;
  private final ReassessLeak reassess;
  private final ProblemWords words;

  LeakDesk(
      CaseAccess access,
      Cases cases,
      Leaks leaks,
      TellAuthority authority,
      ReassessLeak reassess,
      ProblemWords words) {
    this.access = access;
    this.cases = cases;
    this.leaks = leaks;
    this.authority = authority;
    this.reassess = reassess;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute(
        "leak", leaks.of(known).orElseThrow(() -> Problem.notFound("leak.none", known.value())));
    model.addAttribute("ended", cases.get(known).isEnded());
    model.addAttribute("risks", EnumSet.complementOf(EnumSet.of(LeakRisk.NO_LEAK)));
    return "dataleaks/record";
  }

  /**
   * @param risk one of {@link LeakRisk}, as it is judged now
   * @param persons about how many; blank or 0 where nobody knows
   */
  @PostMapping("/extent")
  String reassessed(
      @PathVariable String number,
      @RequestParam(required = false) LeakRisk risk,
      @RequestParam(defaultValue = "") String kinds,
      @RequestParam(required = false) Integer persons,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    return kept(
        known,
        back,
        Map.of("kinds", kinds),
        () -> reassess.reassess(known, risk, kinds, persons == null ? 0 : persons));
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
    return kept(
        known,
        back,
        Map.of("authority", told, "said", said),
        () -> authority.told(known, told, said));
  }

  /** What was typed is there again where it is refused. */
  private String kept(
      CaseNumber known, RedirectAttributes back, Map<String, String> typed, Runnable act) {
    try {
      act.run();
    } catch (Problem refused) {
      Problem here = words.here(refused);
      back.addFlashAttribute("typed", typed);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
    }
    return "redirect:/work/cases/" + known + "/data-leak";
  }
}
