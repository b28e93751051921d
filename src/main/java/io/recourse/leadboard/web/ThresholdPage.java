package io.recourse.leadboard.web;

import io.recourse.common.Problem;
import io.recourse.leadboard.SetThreshold;
import io.recourse.web.ProblemWords;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead says on the board from when on a category counts as growing. */
@Controller
class ThresholdPage {

  private final SetThreshold thresholds;
  private final ProblemWords problems;

  ThresholdPage(SetThreshold thresholds, ProblemWords problems) {
    this.thresholds = thresholds;
    this.problems = problems;
  }

  @PostMapping("/work/board/threshold")
  String set(
      @RequestParam(defaultValue = "") String atLeast,
      @RequestParam(defaultValue = "") String grownBy,
      RedirectAttributes flash) {
    try {
      thresholds.set(number("/atLeast", atLeast), number("/grownBy", grownBy));
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.here(refused).errors().get(0).detail());
      flash.addFlashAttribute("threshold", List.of(atLeast, grownBy));
    }
    return "redirect:/work/board#growth";
  }

  private static BigDecimal number(String pointer, String typed) {
    String number = typed.strip().replace(',', '.');
    if (!number.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      throw Problem.invalid(pointer, "growth.number", typed);
    }
    return new BigDecimal(number);
  }
}
