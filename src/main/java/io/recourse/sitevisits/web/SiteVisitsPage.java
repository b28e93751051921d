package io.recourse.sitevisits.web;

import io.recourse.appointments.VisitSlot;
import io.recourse.cases.CaseAccess;
import io.recourse.common.Problem;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.AskInstallation;
import io.recourse.sitevisits.SiteVisit;
import io.recourse.sitevisits.SiteVisitBook;
import io.recourse.web.ProblemWords;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which staff ask for visits and agree on their time for a customer on the phone. */
@Controller
@RequestMapping("/work/site-visits")
class SiteVisitsPage {

  private static final String AGAIN = "redirect:/work/site-visits";

  private final SiteVisitBook book;
  private final AskInstallation ask;
  private final AgreeOnTime agree;
  private final CaseAccess access;
  private final ProblemWords words;

  SiteVisitsPage(
      SiteVisitBook book,
      AskInstallation ask,
      AgreeOnTime agree,
      CaseAccess access,
      ProblemWords words) {
    this.book = book;
    this.ask = ask;
    this.agree = agree;
    this.access = access;
    this.words = words;
  }

  /**
   * @param agreed when a technician comes; null while no time is agreed
   */
  public record Row(SiteVisit visit, VisitSlot agreed, List<VisitSlot> choices) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("visits", book.open().stream().map(this::row).toList());
    return "sitevisits/list";
  }

  @PostMapping
  String ask(
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "1") int line,
      RedirectAttributes flash) {
    try {
      return "redirect:/work/cases/" + ask.ask(order.strip(), line);
    } catch (Problem refused) {
      flash.addFlashAttribute("order", order);
      flash.addFlashAttribute("line", line);
      return again(refused, flash);
    }
  }

  @PostMapping("/{number}/time")
  String choose(
      @PathVariable String number,
      @RequestParam long slot,
      Authentication who,
      RedirectAttributes flash) {
    try {
      agree.choose(access.demandAct(who, number), slot);
      return AGAIN;
    } catch (Problem refused) {
      return again(refused, flash);
    }
  }

  private String again(Problem refused, RedirectAttributes flash) {
    Problem said = words.here(refused);
    flash.addFlashAttribute(
        "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
    return AGAIN;
  }

  private Row row(SiteVisit visit) {
    return new Row(visit, agree.agreed(visit.number()).orElse(null), agree.choices(visit.number()));
  }
}
