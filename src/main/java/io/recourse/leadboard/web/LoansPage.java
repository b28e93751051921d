package io.recourse.leadboard.web;

import io.recourse.assignment.LendSkill;
import io.recourse.assignment.SkillLoans.Loan;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lends a person to a product category from the board, and takes it back (TRI-11). */
@Controller
@RequestMapping("/work/board/loans")
class LoansPage {

  private final LendSkill lending;
  private final ProblemWords problems;

  LoansPage(LendSkill lending, ProblemWords problems) {
    this.lending = lending;
    this.problems = problems;
  }

  @PostMapping
  String lend(
      @RequestParam String person,
      @RequestParam String category,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes flash) {
    return after(
        flash,
        List.of(person, category, until),
        () -> lending.lend(new Loan(person, category.strip(), day(until))));
  }

  @PostMapping("/back")
  String takeBack(
      @RequestParam String person, @RequestParam String category, RedirectAttributes flash) {
    return after(flash, List.of(), () -> lending.takeBack(person, category));
  }

  private String after(RedirectAttributes flash, List<String> typed, Runnable change) {
    try {
      change.run();
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute(
          "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
      if (!typed.isEmpty()) {
        flash.addFlashAttribute("lending", typed);
      }
    }
    return "redirect:/work/board#growth";
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw Problem.invalid("/until", "absence.day", words);
    }
  }
}
