package io.recourse.servicelevels.web;

import io.recourse.calendars.Calendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.servicelevels.PauseWork;
import io.recourse.web.ProblemWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On the page of a case: let its work rest until the begin of a day, and let it go on. */
@Controller
@RequestMapping("/work/cases/{number}")
class PausesPage {

  private final PauseWork pauses;
  private final Cases cases;
  private final Calendars calendars;
  private final ProblemWords words;

  PausesPage(PauseWork pauses, Cases cases, Calendars calendars, ProblemWords words) {
    this.pauses = pauses;
    this.cases = cases;
    this.calendars = calendars;
    this.words = words;
  }

  @PostMapping("/pause")
  String pause(
      @PathVariable CaseNumber number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      Authentication who,
      RedirectAttributes flash) {
    return after(
        number, flash, () -> pauses.pause(number, who.getName(), reason, begin(number, until)));
  }

  @PostMapping("/resume")
  String resume(@PathVariable CaseNumber number, RedirectAttributes flash) {
    return after(number, flash, () -> pauses.resume(number));
  }

  private Instant begin(CaseNumber number, String until) {
    ServiceCase of = cases.get(number);
    try {
      LocalDate day = LocalDate.parse(until);
      return day.atStartOfDay(calendars.zone(of.team(), of.origin().country(), day)).toInstant();
    } catch (DateTimeException e) {
      throw Problem.invalid("/until", "pause.day", until);
    }
  }

  private String after(CaseNumber number, RedirectAttributes flash, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
    }
    return "redirect:/work/cases/" + number;
  }
}
