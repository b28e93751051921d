package io.recourse.recalls.web;

import io.recourse.common.Problem;
import io.recourse.recalls.RaiseRecall;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallBook;
import io.recourse.recalls.StopRecall;
import io.recourse.recalls.WantedRecall;
import io.recourse.web.ProblemWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which leads raise recalls and follow them. */
@Controller
@RequestMapping("/work/recalls")
class RecallPages {

  private static final int LATEST = 50;

  private final RaiseRecall raiseRecall;
  private final RecallBook book;
  private final StopRecall stop;
  private final ProblemWords problems;

  RecallPages(RaiseRecall raiseRecall, RecallBook book, StopRecall stop, ProblemWords problems) {
    this.raiseRecall = raiseRecall;
    this.book = book;
    this.stop = stop;
    this.problems = problems;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("recalls", book.latest(LATEST));
    return "recalls/list";
  }

  @PostMapping
  String raise(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String sku,
      @RequestParam(defaultValue = "") String serials,
      @RequestParam(defaultValue = "") String remedy,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String simplified,
      @RequestParam(defaultValue = "") String traditional,
      RedirectAttributes flash) {
    List<String> batch = Arrays.stream(serials.split("[\\s,;]+")).toList();
    WantedRecall wanted =
        new WantedRecall(
            reference.strip(),
            sku.strip(),
            batch,
            remedy,
            text.strip(),
            Map.of("zh-CN", simplified, "zh-TW", traditional));
    try {
      return "redirect:/work/recalls/" + raiseRecall.raise(wanted).recall().number();
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", problems.said(refused));
      flash.addFlashAttribute("wanted", wanted);
      return "redirect:/work/recalls";
    }
  }

  @GetMapping("/{number}")
  String one(@PathVariable String number, Model model) {
    show(number, model);
    return "recalls/recall";
  }

  @PostMapping("/{number}/stop")
  String stop(@PathVariable String number) {
    Recall recall = RecallsApi.known(book, number);
    stop.stop(recall.number());
    return "redirect:/work/recalls/" + recall.number();
  }

  /** The part of the page that asks again while buyers are left. */
  @GetMapping("/{number}/progress")
  String progress(@PathVariable String number, Model model) {
    show(number, model);
    return "recalls/recall :: progress";
  }

  private void show(String number, Model model) {
    Recall recall = RecallsApi.known(book, number);
    model.addAttribute("recall", recall);
    model.addAttribute("done", book.progress(recall.number()));
    model.addAttribute("children", book.children(recall.number()));
    model.addAttribute("units", book.units(recall.number()));
  }
}
