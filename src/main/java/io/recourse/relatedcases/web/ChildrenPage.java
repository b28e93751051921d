package io.recourse.relatedcases.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.relatedcases.LinkCases;
import io.recourse.web.ProblemWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the case page that links another case below it. */
@Controller
class ChildrenPage {

  private final LinkCases linkCases;
  private final CaseAccess access;
  private final MessageSource words;
  private final ProblemWords problems;

  ChildrenPage(LinkCases linkCases, CaseAccess access, MessageSource words, ProblemWords problems) {
    this.linkCases = linkCases;
    this.access = access;
    this.words = words;
    this.problems = problems;
  }

  @PostMapping("/work/cases/{number}/children")
  String link(
      @PathVariable String number,
      @RequestParam String child,
      @RequestParam String kind,
      Authentication who,
      Locale locale,
      RedirectAttributes back) {
    CaseNumber parent = access.demandAct(who, number);
    try {
      linkCases.linkKnown(parent, access.demandRead(who, child.strip()), Named.kind(kind));
      back.addFlashAttribute("flash", words.getMessage("related.done", null, locale));
    } catch (Problem refused) {
      back.addFlashAttribute("refused", problems.here(refused).getMessage());
    }
    return "redirect:/work/cases/" + parent;
  }
}
