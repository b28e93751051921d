package io.recourse.departments.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.departments.DepartmentTasks;
import io.recourse.departments.Departments;
import io.recourse.departments.HandToDepartment;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What departments do for one case, and the form that hands them a task. */
@Controller
@RequestMapping("/work/cases/{number}/departments")
class CaseDepartmentsPage {

  private final CaseAccess access;
  private final Departments departments;
  private final DepartmentTasks tasks;
  private final HandToDepartment hand;
  private final ProblemWords problems;
  private final Clock clock;

  CaseDepartmentsPage(
      CaseAccess access,
      Departments departments,
      DepartmentTasks tasks,
      HandToDepartment hand,
      ProblemWords problems,
      Clock clock) {
    this.access = access;
    this.departments = departments;
    this.tasks = tasks;
    this.hand = hand;
    this.problems = problems;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable String number, Authentication who, Model model) {
    CaseNumber known = access.demandRead(who, number);
    model.addAttribute("number", known.value());
    model.addAttribute("tasks", tasks.ofCase(known));
    model.addAttribute("departments", departments.all());
    model.addAttribute("now", clock.instant());
    return "departments/case";
  }

  @PostMapping
  String hand(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String department,
      @RequestParam(defaultValue = "") String task,
      Authentication who,
      RedirectAttributes back) {
    CaseNumber known = access.demandAct(who, number);
    try {
      var unused = hand.hand(known, department, task);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", problems.said(refused).get(0).detail());
      back.addFlashAttribute("typed", task);
      back.addFlashAttribute("chosen", department);
    }
    return "redirect:/work/cases/" + known + "/departments";
  }
}
