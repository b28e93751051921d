package io.recourse.warranty.web;

import io.recourse.common.Problem;
import io.recourse.ladder.RemedyLadder;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import io.recourse.warranty.GrantWarranty;
import io.recourse.warranty.JudgeCoverage;
import io.recourse.warranty.UnitWarranty;
import io.recourse.warranty.WarrantyBook;
import io.recourse.warranty.WarrantyPlan;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What answers for a unit, read by its owner and by staff, who may grant or sell more. */
@Controller
class WarrantyPages {

  private final SeenUnits units;
  private final JudgeCoverage coverage;
  private final RemedyLadder ladder;
  private final GrantWarranty grant;
  private final WarrantyBook book;
  private final ProblemWords words;
  private final Clock clock;

  WarrantyPages(
      SeenUnits units,
      JudgeCoverage coverage,
      RemedyLadder ladder,
      GrantWarranty grant,
      WarrantyBook book,
      ProblemWords words,
      Clock clock) {
    this.units = units;
    this.coverage = coverage;
    this.ladder = ladder;
    this.grant = grant;
    this.book = book;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/portal/units/{serial}/warranties")
  String own(@PathVariable String serial, Authentication customer, Model model) {
    return show(units.demand(serial, customer), "/portal/units", List.of(), model);
  }

  @GetMapping("/work/units/{serial}/warranties")
  String forStaff(@PathVariable String serial, Authentication staff, Model model) {
    return show(units.demand(serial, staff), "/work/units", offered(), model);
  }

  @PostMapping("/work/units/{serial}/warranties")
  String grant(
      @PathVariable String serial,
      @RequestParam(required = false) String plan,
      @RequestParam(required = false) String reason,
      @RequestParam(defaultValue = "false") boolean sold,
      Authentication staff,
      HttpServletResponse response,
      Model model) {
    Unit unit = units.demand(serial, staff);
    try {
      WarrantyPlan chosen =
          book.plan(plan).orElseThrow(() -> Problem.invalid("/plan", "warranty.noPlan"));
      UnitWarranty granted =
          grant.grant(
              unit,
              WarrantyApi.wish(
                  new WarrantyApi.Body(plan, null, sold ? chosen.price() : null, reason)));
      model.addAttribute("granted", granted);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      Problem here = words.here(refused);
      model.addAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      model.addAttribute("reason", reason);
    }
    return show(unit, "/work/units", offered(), model);
  }

  private List<WarrantyPlan> offered() {
    return book.plans().stream().filter(WarrantyPlan::offered).toList();
  }

  private String show(Unit unit, String back, List<WarrantyPlan> plans, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("back", back);
    model.addAttribute("plans", plans);
    model.addAttribute(
        "unpaid",
        book.of(List.of(unit.serial().key())).stream()
            .filter(one -> one.state() == UnitWarranty.State.ASKED)
            .toList());
    model.addAttribute(
        "coverage",
        coverage.judge(
            new JudgeCoverage.Question(null, null, unit, null, Set.of()), clock.instant()));
    model.addAttribute("remedies", ladder.preview(unit, null).orElse(null));
    return "warranty/unit";
  }
}
