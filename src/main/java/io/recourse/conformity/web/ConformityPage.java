package io.recourse.conformity.web;

import io.recourse.cases.CaseAccess;
import io.recourse.conformity.ProveConformity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the law asked on a case, and what was done, for whoever answers for it. */
@Controller
class ConformityPage {

  private final ProveConformity prove;
  private final CaseAccess access;

  ConformityPage(ProveConformity prove, CaseAccess access) {
    this.prove = prove;
    this.access = access;
  }

  @GetMapping("/work/cases/{number}/conformity")
  String show(@PathVariable String number, Authentication who, Model model) {
    model.addAttribute("proof", prove.of(access.demandRead(who, number)));
    return "conformity/case";
  }
}
