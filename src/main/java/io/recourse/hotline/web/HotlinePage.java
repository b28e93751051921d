package io.recourse.hotline.web;

import io.recourse.assignment.OwnAgents;
import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseType;
import io.recourse.cases.RateCase;
import io.recourse.common.Problem;
import io.recourse.hotline.AnswerCall;
import io.recourse.hotline.HearRinging;
import io.recourse.hotline.NoteCall;
import io.recourse.intake.Sameness;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of whoever answers calls; what was typed stays there when refused. */
@Controller
@RequestMapping("/work/hotline")
class HotlinePage {

  private final ShowCaller shown;
  private final RefusedCall refusals;
  private final KeptCall kept;
  private final OwnAgents agents;
  private final AnswerCall calls;
  private final NoteCall notes;
  private final HearRinging ringing;
  private final RateCase ratings;
  private final CaseAccess access;
  private final ProblemWords words;

  HotlinePage(
      ShowCaller shown,
      RefusedCall refusals,
      KeptCall kept,
      OwnAgents agents,
      AnswerCall calls,
      NoteCall notes,
      HearRinging ringing,
      RateCase ratings,
      CaseAccess access,
      ProblemWords words) {
    this.ratings = ratings;
    this.access = access;
    this.shown = shown;
    this.refusals = refusals;
    this.kept = kept;
    this.agents = agents;
    this.calls = calls;
    this.notes = notes;
    this.ringing = ringing;
    this.words = words;
  }

  /**
   * @param type what they call for, where a link knows it
   */
  @GetMapping
  String find(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) CaseType type,
      Model model) {
    model.addAttribute("form", CallForm.EMPTY.about(type));
    model.addAttribute("calls", ringing.waiting());
    shown.found(q.strip(), person, model);
    return "hotline/call";
  }

  @PostMapping
  String open(
      @ModelAttribute CallForm form,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    try {
      var number =
          calls.open(form.request(), form.channel(), Sameness.of(form.another()), form.call());
      kept.tell(flash);
      return "redirect:/work/cases/" + number;
    } catch (Problem refused) {
      return refusals.again(refused, form, response, model);
    }
  }

  /** Keeps the call where no case is needed. */
  @PostMapping("/notes")
  String keep(
      @ModelAttribute CallForm form,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    try {
      notes.keep(
          form.knownPerson(),
          form.caller(),
          form.channel(),
          form.text(),
          form.outcome(),
          form.call());
    } catch (Problem refused) {
      return refusals.again(refused, form, response, model);
    }
    kept.tell(flash);
    flash.addAttribute("person", form.knownPerson() == null ? "" : form.knownPerson());
    return "redirect:/work/hotline";
  }

  /** Who does not use the web says on the telephone how content they are (INT-11). */
  @PostMapping("/ratings")
  String rate(
      @RequestParam String person,
      @RequestParam String number,
      @RequestParam int score,
      Authentication who,
      RedirectAttributes flash) {
    try {
      ratings.rate(access.demandAct(who, number), score);
      kept.tell(flash);
    } catch (Problem refused) {
      Problem said = words.here(refused);
      flash.addFlashAttribute(
          "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
    }
    flash.addAttribute("person", person);
    return "redirect:/work/hotline";
  }

  @PostMapping("/agent")
  String agent(
      @RequestParam String order,
      @RequestParam(defaultValue = "") String agent,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("form", CallForm.EMPTY);
    try {
      if (agent.isBlank()) {
        agents.drop(order);
      } else {
        agents.name(order, agent);
      }
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", words.here(refused).getMessage());
    }
    shown.found(order, "", model);
    return "hotline/call";
  }
}
