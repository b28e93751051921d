package io.recourse.departments.web;

import io.recourse.common.Problem;
import io.recourse.departments.AnswerForDepartment;
import io.recourse.departments.Department;
import io.recourse.departments.DepartmentTasks;
import io.recourse.departments.Departments;
import io.recourse.departments.KeepDepartment;
import io.recourse.web.ProblemWords;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open tasks of the departments, answered by their people; who those are is kept here too. */
@Controller
@RequestMapping("/work/departments")
class DepartmentsPage {

  private static final int SHOWN = 200;
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,;]+");

  private final Departments departments;
  private final DepartmentTasks tasks;
  private final AnswerForDepartment answer;
  private final KeepDepartment keep;
  private final ProblemWords problems;
  private final Clock clock;

  DepartmentsPage(
      Departments departments,
      DepartmentTasks tasks,
      AnswerForDepartment answer,
      KeepDepartment keep,
      ProblemWords problems,
      Clock clock) {
    this.departments = departments;
    this.tasks = tasks;
    this.answer = answer;
    this.keep = keep;
    this.problems = problems;
    this.clock = clock;
  }

  /** Whoever is of no department sees the tasks of all. */
  @GetMapping
  String list(Authentication who, Model model) {
    List<Department> all = departments.all();
    Set<String> own =
        all.stream()
            .filter(one -> one.members().contains(who.getName()))
            .map(Department::code)
            .collect(Collectors.toSet());
    Set<String> shown =
        own.isEmpty() ? all.stream().map(Department::code).collect(Collectors.toSet()) : own;
    model.addAttribute("departments", all);
    model.addAttribute("own", own);
    model.addAttribute("tasks", tasks.open(shown, SHOWN));
    model.addAttribute("now", clock.instant());
    return "departments/list";
  }

  @PostMapping("/tasks/{id}/answer")
  String answer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes back) {
    try {
      answer.answer(id, words);
    } catch (Problem refused) {
      back.addFlashAttribute("refused", problems.said(refused).get(0).detail());
      back.addFlashAttribute("typed", words);
      back.addFlashAttribute("answering", id);
    }
    return "redirect:/work/departments";
  }

  @PostMapping
  String keep(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "0") int hours,
      @RequestParam(defaultValue = "") String members,
      @RequestParam(defaultValue = "false") boolean fresh,
      RedirectAttributes back) {
    Department typed = new Department(code.strip(), name.strip(), hours, people(members));
    try {
      if (fresh) {
        keep.add(typed);
      } else {
        keep.keep(typed);
      }
    } catch (Problem refused) {
      back.addFlashAttribute("refused", problems.said(refused).get(0).detail());
      back.addFlashAttribute("fresh", fresh ? typed : null);
    }
    return "redirect:/work/departments";
  }

  private static Set<String> people(String typed) {
    return BETWEEN_NAMES
        .splitAsStream(typed.strip())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
