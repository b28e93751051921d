package io.recourse.flowchanges.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.flowchanges.AskFlowChange;
import io.recourse.flowchanges.FlowAct;
import io.recourse.flowchanges.FlowMove;
import io.recourse.flowchanges.ShowFlow;
import io.recourse.web.ProblemWords;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the flow of a case is changed by hand, by two. */
@Controller
@RequestMapping("/work/cases/{number}/flow")
class FlowPage {

  private static final String MISSING = "fact.";

  private final ShowFlow show;
  private final AskFlowChange ask;
  private final CaseAccess access;
  private final ProblemWords words;

  FlowPage(ShowFlow show, AskFlowChange ask, CaseAccess access, ProblemWords words) {
    this.show = show;
    this.ask = ask;
    this.access = access;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known);
    model.addAttribute("offers", show.offers(known));
    model.addAttribute("ended", show.ended(known).orElse(null));
    model.addAttribute("changes", show.changes(known));
    return "flowchanges/flow";
  }

  /**
   * @param fact which is set, and to what; only where facts are set
   * @param told facts that nobody knows any more, each by its name behind {@code fact.}; only where
   *     a process is begun once more
   */
  @PostMapping
  String ask(
      @PathVariable String number,
      @RequestParam FlowAct act,
      @RequestParam String place,
      @RequestParam(required = false) String element,
      @RequestParam(defaultValue = "") String fact,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> told,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    Map<String, String> facts = act == FlowAct.SET_FACTS ? Map.of(fact, value) : missing(told);
    String step = act == FlowAct.SET_FACTS ? null : element;
    try {
      FlowMove move = new FlowMove(act, place, step, facts);
      back.addFlashAttribute("asked", ask.ask(known, move, reason, AnsweringTeam.of(who)).team());
    } catch (Problem refused) {
      back.addFlashAttribute("refused", said(words.here(refused)));
      back.addFlashAttribute("reason", reason);
      back.addFlashAttribute("value", value);
    }
    return "redirect:/work/cases/" + known + "/flow";
  }

  private static Map<String, String> missing(Map<String, String> told) {
    return told.entrySet().stream()
        .filter(one -> one.getKey().startsWith(MISSING) && !one.getValue().isBlank())
        .collect(
            Collectors.toMap(one -> one.getKey().substring(MISSING.length()), Map.Entry::getValue));
  }

  private static String said(Problem refused) {
    return refused.errors().isEmpty() ? refused.getMessage() : refused.errors().get(0).detail();
  }
}
