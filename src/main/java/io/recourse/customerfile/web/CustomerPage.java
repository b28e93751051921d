package io.recourse.customerfile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import io.recourse.customerfile.CustomerFile;
import io.recourse.customerfile.CustomerFile.Note;
import io.recourse.customerfile.KeepFile;
import io.recourse.customerfile.ReadCustomer;
import io.recourse.members.MemberLevels;
import io.recourse.members.PrivilegesOf;
import io.recourse.web.ProblemWords;
import io.recourse.wordings.NameGroup;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One customer whole: on a page of its own, and beside a task. */
@Controller
class CustomerPage {

  private final ReadCustomer read;
  private final KeepFile files;
  private final Cases cases;
  private final CaseAccess access;
  private final ProblemWords problems;
  private final PrivilegesOf privileges;
  private final MemberLevels levels;
  private final NameGroup groups;
  private final Clock clock;

  CustomerPage(
      ReadCustomer read,
      KeepFile files,
      Cases cases,
      CaseAccess access,
      ProblemWords problems,
      PrivilegesOf privileges,
      MemberLevels levels,
      NameGroup groups,
      Clock clock) {
    this.read = read;
    this.files = files;
    this.cases = cases;
    this.access = access;
    this.problems = problems;
    this.privileges = privileges;
    this.levels = levels;
    this.groups = groups;
    this.clock = clock;
  }

  @GetMapping("/work/customers/{person}")
  String page(@PathVariable String person, Model model) {
    CustomerFile file = show(person, model);
    model.addAttribute("alike", read.alike(file));
    model.addAttribute("levels", levels.all());
    model.addAttribute("group", groups.of(person).orElse(null));
    return "customerfile/customer";
  }

  /** The customer of a case, for whoever works on it; nothing where nobody is known. */
  @GetMapping("/work/cases/{number}/customer")
  String beside(@PathVariable String number, Authentication who, Model model) {
    String person = cases.get(access.demandRead(who, number)).customerId();
    if (person != null) {
      CustomerFile unused = show(person, model);
    }
    return "customerfile/beside :: beside";
  }

  @PostMapping("/work/customers/{person}/notes")
  String note(
      @PathVariable String person,
      @RequestParam(defaultValue = "NOTE") Note.Kind kind,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes flash) {
    return act(person, flash, () -> files.note(person, kind, text));
  }

  /**
   * @param other key of the one whose file is read with this from now on
   */
  @PostMapping("/work/customers/{person}/merges")
  String merge(
      @PathVariable String person,
      @RequestParam String other,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes flash) {
    return act(person, flash, () -> files.merge(person, other, reason));
  }

  @PostMapping("/work/customers/{person}/merges/{id}/part")
  String part(@PathVariable String person, @PathVariable long id, RedirectAttributes flash) {
    return act(person, flash, () -> files.part(id));
  }

  private CustomerFile show(String person, Model model) {
    CustomerFile file = read.of(person);
    model.addAttribute("file", file);
    model.addAttribute("units", read.unitsOf(file));
    model.addAttribute("now", clock.instant());
    model.addAttribute("member", privileges.level(file.head().person()).orElse(null));
    return file;
  }

  private String act(String person, RedirectAttributes flash, Runnable what) {
    try {
      what.run();
    } catch (Problem refused) {
      Problem said = problems.here(refused);
      flash.addFlashAttribute(
          "refused", said.errors().isEmpty() ? said.getMessage() : said.errors().get(0).detail());
    }
    flash.addAttribute("person", person);
    return "redirect:/work/customers/{person}";
  }
}
