package io.recourse.library.web;

import io.recourse.cases.Grounds;
import io.recourse.policy.RuleSaid;
import io.recourse.policy.RuleSheet;
import io.recourse.policy.RulesAloud;
import io.recourse.policy.RulesInForce;
import io.recourse.web.Spoken;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A table that decides now, rule by rule, for whoever reads it elsewhere. */
@RestController
@RequestMapping("/api/v1/library/rules")
class RuleApi {

  private final RulesInForce rules;
  private final RulesAloud words;
  private final Grounds grounds;

  RuleApi(RulesInForce rules, RulesAloud words, Grounds grounds) {
    this.rules = rules;
    this.words = words;
    this.grounds = grounds;
  }

  record Aloud(String decision, int version, String question, List<RuleSaid> rules) {}

  @GetMapping("/{decision}")
  Aloud aloud(
      @PathVariable String decision,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    Locale reader = Spoken.nearest(language == null ? asked : language);
    RuleSheet sheet = rules.get(decision);
    return new Aloud(
        decision,
        sheet.version(),
        words.question(decision, reader),
        words.rules(sheet, ground -> grounds.say(ground, reader), reader));
  }
}
