package io.recourse.backtest.web;

import io.recourse.backtest.AskBackTest;
import io.recourse.backtest.BackTests.Only;
import io.recourse.backtest.ReadBackTest;
import io.recourse.backtest.model.ReadWalks;
import io.recourse.backtest.model.Walks;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import io.recourse.studio.OpenModel;
import io.recourse.web.ProblemWords;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a draft would have said to closed cases, as a page for whoever writes or agrees to it. */
@Controller
@RequestMapping("/studio/drafts/{draft}/back-test")
@PreAuthorize(BackTestApi.READERS)
class BackTestPage {

  private static final int USUAL = 500;

  private final AskBackTest ask;
  private final ReadBackTest read;
  private final ReadWalks walks;
  private final OpenModel models;
  private final ProblemWords words;

  BackTestPage(
      AskBackTest ask, ReadBackTest read, ReadWalks walks, OpenModel models, ProblemWords words) {
    this.ask = ask;
    this.read = read;
    this.walks = walks;
    this.models = models;
    this.words = words;
  }

  @GetMapping
  String show(
      @PathVariable UUID draft,
      @RequestParam(required = false) String only,
      @RequestParam(required = false) Long before,
      Model page) {
    Draft asked = models.draft(draft);
    if (asked.kind() == ModelKind.FORM) {
      throw Problem.conflict("backtest.noTable");
    }
    page.addAttribute("draft", asked);
    page.addAttribute("usual", USUAL);
    page.addAttribute("most", AskBackTest.MOST_CASES);
    ReadBackTest.Report report = read.newestOf(draft);
    page.addAttribute("report", report);
    return asked.kind() == ModelKind.BPMN
        ? walks(report, chosen(Walks.Only.class, only), before, page)
        : changes(report, chosen(Only.class, only), before, page);
  }

  private String changes(ReadBackTest.Report report, Only only, Long before, Model page) {
    page.addAttribute("only", only);
    page.addAttribute("choices", Only.values());
    if (report != null) {
      page.addAttribute("changes", read.changes(report.test().id(), only, before));
    }
    return "backtest/report";
  }

  private String walks(ReadBackTest.Report report, Walks.Only only, Long before, Model page) {
    page.addAttribute("only", only);
    page.addAttribute("choices", Walks.Only.values());
    if (report != null) {
      page.addAttribute("found", walks.findings(report.test().id()).orElseThrow());
      page.addAttribute("instances", walks.instances(report.test().id(), only, before));
    }
    return "backtest/walks";
  }

  /** Words of an address that mean nothing choose nothing. */
  private static <T extends Enum<T>> T chosen(Class<T> choices, String only) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(it -> it.name().equals(only))
        .findFirst()
        .orElse(null);
  }

  /** How far it is; the page asks for it until it is done. */
  @GetMapping("/progress")
  String progress(@PathVariable UUID draft, Model page) {
    Draft asked = models.draft(draft);
    page.addAttribute("draft", asked);
    page.addAttribute("report", read.newestOf(draft));
    return asked.kind() == ModelKind.BPMN
        ? "backtest/walks :: progress"
        : "backtest/report :: progress";
  }

  @PostMapping
  String ask(
      @PathVariable UUID draft,
      @RequestParam(required = false) String cases,
      RedirectAttributes flash) {
    try {
      ask.ask(draft, number(cases));
    } catch (Problem refused) {
      flash.addFlashAttribute("refused", words.here(refused).getMessage());
    }
    return "redirect:/studio/drafts/" + draft + "/back-test";
  }

  private static Integer number(String typed) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException | NullPointerException none) {
      return null;
    }
  }
}
