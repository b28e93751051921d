package io.recourse.portal.web;

import io.recourse.cases.ServiceCase;
import io.recourse.policy.PublishedPolicy;
import io.recourse.terms.PurchaseTerms;
import io.recourse.terms.PurchaseTerms.Purchase;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The policy inside a case: the very rules it is decided by, of the day it was bought (POL-02). */
@Controller
class PolicyOfCase {

  private final OwnCases cases;
  private final PurchaseTerms terms;
  private final PublishedPolicy policy;
  private final DecidedByRule rules;

  PolicyOfCase(OwnCases cases, PurchaseTerms terms, PublishedPolicy policy, DecidedByRule rules) {
    this.cases = cases;
    this.terms = terms;
    this.policy = policy;
    this.rules = rules;
  }

  @GetMapping("/portal/cases/{number}/policy")
  String show(@PathVariable String number, Authentication customer, Locale language, Model model) {
    ServiceCase own = cases.get(number, customer);
    Purchase purchase = terms.purchase(own);
    model.addAttribute("case", own);
    model.addAttribute("decided", rules.of(own, language));
    model.addAttribute("day", purchase.day());
    model.addAttribute(
        "place",
        purchase.country() == null
            ? null
            : new PolicyPage.Country(purchase.country(), language).name());
    model.addAttribute(
        "clauses", policy.words(purchase.country(), purchase.day(), purchase.buyer(), language));
    return "portal/case-policy";
  }
}
