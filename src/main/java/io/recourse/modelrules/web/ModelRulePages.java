package io.recourse.modelrules.web;

import io.recourse.modelrules.ModelRules;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the check for whoever works in the studio; each finding leads to its page. */
@Controller
@RequestMapping("/studio/rules")
class ModelRulePages {

  private final ModelRules rules;

  ModelRulePages(ModelRules rules) {
    this.rules = rules;
  }

  @GetMapping
  String list(Locale locale, Model page) {
    page.addAttribute("rules", rules.all(locale));
    return "modelrules/list";
  }

  @GetMapping("/{rule}")
  String rule(@PathVariable String rule, Locale locale, Model page) {
    page.addAttribute("rule", rules.page(rule, locale));
    return "modelrules/rule";
  }
}
