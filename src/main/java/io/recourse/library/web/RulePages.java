package io.recourse.library.web;

import io.recourse.cases.Grounds;
import io.recourse.policy.RuleSaid;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesAloud;
import io.recourse.policy.RulesInForce;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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

  private List<RuleSaid> said(RuleSheet sheet, Locale reader) {
    return words.rules(sheet, ground -> grounds.say(ground, reader), reader);
  }
}
