package io.recourse.library.web;

import io.recourse.cases.Grounds;
import io.recourse.policy.RuleSaid;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesAloud;
import io.recourse.policy.RulesInForce;
import io.recourse.web.Spoken;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The rules we decide by, for everybody who works here (KNO-09). */
@Controller
class RulePages {

  private final RulesInForce rules;
  private final RulesAloud words;
  private final Grounds grounds;

  RulePages(RulesInForce rules, RulesAloud words, Grounds grounds) {
    this.rules = rules;
    this.words = words;
    this.grounds = grounds;
  }

  /** One table in the list. */
  record Title(String decision, String question) {}

  record Aloud(String decision, int version, String question, List<RuleSaid> rules) {}

  @GetMapping("/work/library/rules")
  String list(Locale locale, Model model) {
    model.addAttribute(
        "titles",
        rules.decisions().stream()
            .map(decision -> new Title(decision, words.question(decision, locale)))
            .sorted(Comparator.comparing(Title::question))
            .toList());
    return "library/rules";
  }

  @GetMapping("/work/library/rules/{decision}")
  String sheet(@PathVariable String decision, Locale locale, Model model) {
    RuleSheet sheet = rules.get(decision);
    model.addAttribute("title", words.question(decision, locale));
    model.addAttribute("sheet", sheet);
    model.addAttribute("rules", said(sheet, locale));
    return "library/rule";
  }

  @GetMapping("/api/v1/library/rules/{decision}")
  @ResponseBody
  Aloud aloud(
      @PathVariable String decision,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    Locale reader = Spoken.nearest(language == null ? asked : language);
    RuleSheet sheet = rules.get(decision);
    return new Aloud(
        decision, sheet.version(), words.question(decision, reader), said(sheet, reader));
  }

  private List<RuleSaid> said(RuleSheet sheet, Locale reader) {
    return words.rules(sheet, ground -> grounds.say(ground, reader), reader);
  }
}
