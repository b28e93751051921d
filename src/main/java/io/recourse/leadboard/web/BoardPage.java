package io.recourse.leadboard.web;

import io.recourse.common.Problem;
import io.recourse.leadboard.MoveWork;
import io.recourse.leadboard.MoveWork.Moved;
import io.recourse.web.ProblemWords;
import io.recourse.worklist.Worker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of a lead; its figures are read again while it is open. */
@Controller
@RequestMapping("/work/board")
class BoardPage {

  private final ShowBoard board;
  private final ShowGrowth growth;
  private final MoveWork move;
  private final StayReasons reasons;
  private final ProblemWords problems;

  BoardPage(
      ShowBoard board,
      ShowGrowth growth,
      MoveWork move,
      StayReasons reasons,
      ProblemWords problems) {
    this.board = board;
    this.growth = growth;
    this.move = move;
    this.reasons = reasons;
    this.problems = problems;
  }

  @GetMapping
  String show(Authentication who, Model model) {
    board.fill(lead(who), model);
    growth.fill(model);
    return "leadboard/board";
  }

  /** What changes by itself, for the open page. */
  @GetMapping("/live")
  String live(Authentication who, Model model) {
    board.fill(lead(who), model);
    return "leadboard/board :: live";
  }

  @PostMapping("/moves")
  String move(
      @RequestParam String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String reason,
      Authentication who,
      RedirectAttributes flash) {
    try {
      Moved moved =
          move.move(
              new MoveWork.Order(from, to.isEmpty() ? null : to, day(lastDay), reason), lead(who));
      flash.addFlashAttribute("moved", moved);
      flash.addFlashAttribute("stays", reasons.of(moved.kept()));
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute(
          "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
      flash.addFlashAttribute("typed", List.of(from, to, lastDay, reason));
    }
    return "redirect:/work/board";
  }

  private static Worker lead(Authentication who) {
    return new Worker(who.getName(), Set.of("lead"));
  }

  private static LocalDate day(String words) {
    try {
      return words.isEmpty() ? null : LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw Problem.invalid("/lastDay", "absence.day", words);
    }
  }
}
