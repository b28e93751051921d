package io.recourse.pilot.web;

import static java.util.stream.Collectors.joining;

import io.recourse.common.Problem;
import io.recourse.pilot.AnswerReopened;
import io.recourse.pilot.AskForDecision;
import io.recourse.pilot.BeginPilot;
import io.recourse.pilot.ComparePilot;
import io.recourse.pilot.Comparison;
import io.recourse.pilot.DecidePilot;
import io.recourse.pilot.Evidence;
import io.recourse.pilot.Pilot;
import io.recourse.pilot.PilotEvidence;
import io.recourse.pilot.PilotWish;
import io.recourse.studio.Draft;
import io.recourse.studio.OpenModel;
import io.recourse.web.LocalTimes;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Versions beside each other, for whoever writes or agrees to them. */
@Controller
@RequestMapping("/studio/pilots")
@PreAuthorize(PilotsApi.READERS)
class PilotPages {

  private final BeginPilot begin;
  private final ComparePilot compare;
  private final AskForDecision ask;
  private final DecidePilot decide;
  private final AnswerReopened reopened;
  private final PilotEvidence evidence;
  private final OpenModel models;
  private final LocalTimes times;
  private final ProblemWords words;

  PilotPages(
      BeginPilot begin,
      ComparePilot compare,
      AskForDecision ask,
      DecidePilot decide,
      AnswerReopened reopened,
      PilotEvidence evidence,
      OpenModel models,
      LocalTimes times,
      ProblemWords words) {
    this.begin = begin;
    this.compare = compare;
    this.ask = ask;
    this.decide = decide;
    this.reopened = reopened;
    this.evidence = evidence;
    this.models = models;
    this.times = times;
    this.words = words;
  }

  /** As it was typed, so that it stands there again. */
  record Typed(
      UUID draft,
      Integer draftVersion,
      String share,
      String team,
      String category,
      String country,
      String type,
      String until,
      String reason)
      implements Serializable {

    PilotWish wish(ZoneId zone) {
      return new PilotWish(number(share), team, category, country, type, end(until, zone));
    }

    private static Integer number(String typed) {
      try {
        return typed == null ? null : Integer.valueOf(typed.strip());
      } catch (NumberFormatException none) {
        return null;
      }
    }

    /** The last day counts, in the zone of whoever typed it. */
    private static Instant end(String day, ZoneId zone) {
      try {
        return day == null ? null : LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
      } catch (DateTimeParseException none) {
        return null;
      }
    }
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("pilots", compare.all());
    return "pilot/pilots";
  }

  @GetMapping("/new")
  String form(@RequestParam UUID draft, HttpServletRequest request, Model page) {
    Draft asked = models.draft(draft);
    page.addAttribute("draft", asked);
    page.addAttribute("offered", compare.offered());
    page.addAttribute("own", asked.isBy(request.getRemoteUser()));
    return "pilot/new";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, HttpServletRequest request, Model page) {
    Pilot pilot = compare.find(id);
    page.addAttribute("pilot", pilot);
    page.addAttribute("name", models.open(pilot.key(), pilot.pilotVersion()).name());
    page.addAttribute("found", compare.compare(id));
    List<Evidence> together = evidence.ofChange(pilot.drawnBy());
    page.addAttribute("together", together);
    page.addAttribute("untold", together.stream().anyMatch(one -> !one.enough()));
    page.addAttribute(
        "weak",
        together.stream()
            .filter(PilotPages::isWeak)
            .map(one -> one.pilot().key())
            .collect(joining(", ")));
    page.addAttribute("watch", reopened.of(id).orElse(null));
    page.addAttribute(
        "own",
        pilot.decision() != null && pilot.decision().askedBy().equals(request.getRemoteUser()));
    return "pilot/pilot";
  }

  /** Whether too few of its cases had ended when it was asked about. */
  private static boolean isWeak(Evidence of) {
    return of.pilot().decision() != null && Boolean.FALSE.equals(of.pilot().decision().evidence());
  }

  @GetMapping("/{id}/cases")
  String cases(
      @PathVariable UUID id,
      @RequestParam String line,
      @RequestParam(defaultValue = "PILOT") Comparison.Of side,
      Model page) {
    page.addAttribute("pilot", compare.find(id));
    page.addAttribute("line", line);
    page.addAttribute("side", side);
    page.addAttribute("cases", compare.cases(id, line, side));
    return "pilot/cases";
  }

  @PostMapping
  String begin(@ModelAttribute Typed typed, RedirectAttributes flash) {
    try {
      Pilot begun =
          begin.approve(
              typed.draft(), typed.draftVersion(), typed.reason(), null, typed.wish(times.zone()));
      return "redirect:/studio/pilots/" + begun.id();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
      flash.addFlashAttribute("typed", typed);
      return "redirect:/studio/pilots/new?draft=" + typed.draft();
    }
  }

  @PostMapping("/{id}/decision")
  String ask(
      @PathVariable UUID id,
      @RequestParam Pilot.End end,
      @RequestParam String reason,
      @RequestParam(defaultValue = "false") boolean withCases,
      @RequestParam(defaultValue = "false") boolean withoutEvidence,
      RedirectAttributes flash) {
    AskForDecision.Wish wish = new AskForDecision.Wish(end, reason, withCases, withoutEvidence);
    return done(id, reason, () -> ask.ask(id, wish), flash);
  }

  @PostMapping("/{id}/decision/agree")
  String agree(
      @PathVariable UUID id,
      @RequestParam Pilot.End end,
      @RequestParam Instant askedAt,
      RedirectAttributes flash) {
    DecidePilot.Seen seen = new DecidePilot.Seen(end, askedAt);
    return done(id, null, () -> decide.agree(id, seen), flash);
  }

  @PostMapping("/{id}/decision/decline")
  String decline(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
    return done(id, reason, () -> decide.decline(id, reason), flash);
  }

  /** What is wrong with the reason stands in the words of the whole; the rest are sentences. */
  private String said(Problem refused) {
    boolean ofReason = refused.errors().stream().anyMatch(it -> it.pointer().equals("/reason"));
    return ofReason ? words.here(refused).getMessage() : words.said(refused).get(0).detail();
  }

  @PostMapping("/{id}/watch/answer")
  String answer(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes flash) {
    return done(id, reason, () -> reopened.answer(id, reason), flash);
  }

  private String done(UUID id, String reason, Supplier<?> act, RedirectAttributes flash) {
    try {
      var unused = act.get();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(refused));
      flash.addFlashAttribute("typed", reason);
    }
    return "redirect:/studio/pilots/" + id;
  }
}
