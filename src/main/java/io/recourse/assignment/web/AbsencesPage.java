package io.recourse.assignment.web;

import io.recourse.assignment.Absence;
import io.recourse.assignment.Absences;
import io.recourse.assignment.Candidates;
import io.recourse.assignment.GiveCase;
import io.recourse.assignment.KeepAbsence;
import io.recourse.assignment.Peaks;
import io.recourse.assignment.People;
import io.recourse.assignment.TeamDays;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which leads see who has how many cases, note absences and give cases to others. */
@Controller
@RequestMapping("/work/absences")
class AbsencesPage {

  private static final String AGAIN = "redirect:/work/absences";

  private final People people;
  private final Absences absences;
  private final KeepAbsence keep;
  private final GiveCase give;
  private final Candidates candidates;
  private final Peaks peaks;
  private final ProblemWords words;
  private final TeamDays days;

  AbsencesPage(
      People people,
      Absences absences,
      KeepAbsence keep,
      GiveCase give,
      Candidates candidates,
      Peaks peaks,
      ProblemWords words,
      TeamDays days) {
    this.people = people;
    this.absences = absences;
    this.keep = keep;
    this.give = give;
    this.candidates = candidates;
    this.peaks = peaks;
    this.words = words;
    this.days = days;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("people", people.active());
    model.addAttribute("names", people.names());
    model.addAttribute("loads", candidates.loads());
    model.addAttribute("peaks", peaks.running());
    model.addAttribute("absences", absences.from(days.earliest()));
    return "assignment/absences";
  }

  @PostMapping
  String keep(
      @RequestParam String person,
      @RequestParam String firstDay,
      @RequestParam String lastDay,
      @RequestParam(defaultValue = "") String deputy,
      RedirectAttributes flash) {
    return after(
        flash,
        () ->
            keep.keep(
                new Absence(
                    person, day(firstDay), day(lastDay), deputy.isBlank() ? null : deputy)));
  }

  @PostMapping("/drop")
  String drop(
      @RequestParam String person, @RequestParam String firstDay, RedirectAttributes flash) {
    return after(flash, () -> keep.drop(person, day(firstDay)));
  }

  @PostMapping("/owner")
  String give(
      @RequestParam String number,
      @RequestParam String owner,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    return after(flash, () -> give.byHand(new CaseNumber(number.strip()), owner, reason));
  }

  private String after(RedirectAttributes flash, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
    }
    return AGAIN;
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (java.time.DateTimeException e) {
      throw Problem.invalid("/firstDay", "absence.day", words);
    }
  }
}
