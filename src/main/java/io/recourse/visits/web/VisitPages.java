package io.recourse.visits.web;

import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import io.recourse.orders.LifeCycle;
import io.recourse.segments.SegmentReviews;
import io.recourse.visits.EditScript;
import io.recourse.visits.RateStrategies;
import io.recourse.visits.ReportEffects;
import io.recourse.visits.ReportManner;
import io.recourse.visits.VisitStrategy;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What visits brought, by strategy, and what is said in them; process owners edit the latter. */
@Controller
@RequestMapping("/work/visits")
@PreAuthorize(VisitPages.READERS)
class VisitPages {

  static final String READERS = "hasAnyRole('LEAD','DIRECTOR','OWNER','AUDITOR','ANALYST')";

  private final ReportEffects report;
  private final ReportManner manner;
  private final RateStrategies ratings;
  private final EditScript scripts;
  private final SegmentReviews reviews;
  private final Cases cases;
  private final ProblemWords words;

  VisitPages(
      ReportEffects report,
      ReportManner manner,
      RateStrategies ratings,
      EditScript scripts,
      SegmentReviews reviews,
      Cases cases,
      ProblemWords words) {
    this.report = report;
    this.manner = manner;
    this.ratings = ratings;
    this.scripts = scripts;
    this.reviews = reviews;
    this.cases = cases;
    this.words = words;
  }

  @GetMapping
  String effects(@RequestParam(defaultValue = "6") int months, Model model) {
    model.addAttribute("effects", report.of(months));
    model.addAttribute("manner", manner.of(months));
    model.addAttribute("ratings", ratings.latest());
    model.addAttribute("months", months);
    model.addAttribute("reviews", reviews.all().stream().map(cases::get).toList());
    return "visits/effects";
  }

  @GetMapping("/scripts")
  String scripts(Model model) {
    model.addAttribute("scripts", scripts.all());
    model.addAttribute("strategies", VisitStrategy.values());
    model.addAttribute("languages", List.of("en", "zh-CN", "zh-TW"));
    model.addAttribute("stages", LifeCycle.values());
    return "visits/scripts";
  }

  @PostMapping("/scripts")
  @PreAuthorize("hasRole('OWNER')")
  String edit(
      @RequestParam VisitStrategy strategy,
      @RequestParam String language,
      @RequestParam(required = false) LifeCycle stage,
      @RequestParam int version,
      @RequestParam(required = false) String text,
      HttpServletResponse response,
      Model model) {
    String at = strategy + "-" + language + (stage == null ? "" : "-" + stage);
    try {
      return scripts
          .edit(strategy, language, stage, version, text)
          .map(draft -> "redirect:/studio/texts/drafts/" + draft)
          .orElse("redirect:/work/visits/scripts#" + at);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("refusedAt", at);
      model.addAttribute("refusedNew", version == 0);
      model.addAttribute("typed", text);
      return scripts(model);
    }
  }
}
