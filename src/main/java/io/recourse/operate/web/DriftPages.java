package io.recourse.operate.web;

import io.recourse.common.Problem;
import io.recourse.operate.AnswerDrift;
import io.recourse.operate.ReadDrift;
import io.recourse.web.ProblemWords;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that people work around, for whoever answers for the models. */
@Controller
@RequestMapping("/studio/drift")
@PreAuthorize(Operators.READERS)
class DriftPages {

  private final ReadDrift read;
  private final AnswerDrift answer;
  private final ProblemWords problems;

  DriftPages(ReadDrift read, AnswerDrift answer, ProblemWords problems) {
    this.read = read;
    this.answer = answer;
    this.problems = problems;
  }

  @GetMapping
  String list(Model page) {
    page.addAttribute("open", read.open());
    page.addAttribute("answered", read.answered());
    page.addAttribute("since", read.threshold());
    return "operate/drift";
  }

  /** What waits for words, as a part of another page. */
  @GetMapping("/open")
  String open(Model page) {
    page.addAttribute("open", read.open());
    return "operate/drift :: open";
  }

  @GetMapping("/{id}")
  String one(@PathVariable long id, Model page) {
    ReadDrift.Told told = read.find(id);
    page.addAttribute("told", told);
    page.addAttribute("acts", read.acts(told.drift()));
    return "operate/one-drift";
  }

  @PostMapping("/{id}/answer")
  String answer(
      @PathVariable long id,
      @RequestParam(name = "answer", defaultValue = "") String words,
      RedirectAttributes flash) {
    try {
      answer.answer(id, words);
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(refused));
      flash.addFlashAttribute("typed", words);
    }
    return "redirect:/studio/drift/" + id;
  }

  @PostMapping("/threshold")
  @PreAuthorize("hasRole('LEAD')")
  String set(
      @RequestParam(defaultValue = "") String atLeast,
      @RequestParam(defaultValue = "") String deviations,
      RedirectAttributes flash) {
    try {
      answer.set(number("/atLeast", atLeast), number("/deviations", deviations));
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", said(refused));
      flash.addFlashAttribute("typed", List.of(atLeast, deviations));
    }
    return "redirect:/studio/drift";
  }

  private String said(Problem refused) {
    Problem here = problems.here(refused);
    return here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail();
  }

  private static BigDecimal number(String pointer, String typed) {
    String number = typed.strip().replace(',', '.');
    if (!number.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw Problem.invalid(pointer, "growth.number", typed);
    }
    return new BigDecimal(number);
  }
}
