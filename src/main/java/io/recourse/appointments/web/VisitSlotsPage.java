package io.recourse.appointments.web;

import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the times of technicians are planned; what was typed stays when refused. */
@Controller
@RequestMapping("/work/visit-slots")
class VisitSlotsPage {

  private final PlanSlots plan;
  private final ProblemWords words;

  VisitSlotsPage(PlanSlots plan, ProblemWords words) {
    this.plan = plan;
    this.words = words;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("slots", plan.coming());
    return "appointments/slots";
  }

  @PostMapping
  String open(
      @RequestParam String country,
      @RequestParam(defaultValue = "") String category,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime to,
      Model model,
      HttpServletResponse response) {
    String where = country.strip().toUpperCase(Locale.ROOT);
    try {
      plan.open(
          new VisitSlot(
              0,
              where,
              category.isBlank() ? null : category.strip(),
              plan.at(where, day, from),
              plan.at(where, day, to),
              false));
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      model.addAttribute("refused", reason(refused));
      return list(model);
    }
    return "redirect:/work/visit-slots";
  }

  @PostMapping("/{id}/close")
  String close(@PathVariable long id) {
    plan.close(id);
    return "redirect:/work/visit-slots";
  }

  private String reason(Problem refused) {
    Problem said = words.here(refused);
    return said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail();
  }
}
