package io.recourse.abuse.web;

import io.recourse.abuse.AbuseBook;
import io.recourse.abuse.AbusiveContact;
import io.recourse.abuse.FlagAbuse;
import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.web.ProblemWords;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff flag an abusive contact, and read how their lead stands by them. */
@Controller
@RequestMapping("/work/cases/{number}/abuse")
class AbusePage {

  private final CaseAccess access;
  private final FlagAbuse flag;
  private final AbuseBook book;
  private final ProblemWords problems;

  AbusePage(CaseAccess access, FlagAbuse flag, AbuseBook book, ProblemWords problems) {
    this.access = access;
    this.flag = flag;
    this.book = book;
    this.problems = problems;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    List<AbusiveContact> contacts = book.ofCase(known);
    model.addAttribute("number", known.value());
    model.addAttribute("contacts", contacts);
    model.addAttribute("waiting", contacts.stream().anyMatch(AbusiveContact::isOpen));
    return "abuse/contact";
  }

  @PostMapping
  String flag(
      @PathVariable String number,
      @RequestParam(name = "words", defaultValue = "") String said,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      var unused = flag.flag(known, said);
    } catch (Problem refused) {
      Problem here = problems.here(refused);
      back.addFlashAttribute(
          "refused", here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("words", said);
    }
    return "redirect:/work/cases/" + known + "/abuse";
  }
}
