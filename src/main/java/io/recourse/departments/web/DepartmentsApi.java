package io.recourse.departments.web;

import io.recourse.cases.CaseAccess;
import io.recourse.departments.AnswerForDepartment;
import io.recourse.departments.DepartmentTask;
import io.recourse.departments.DepartmentTasks;
import io.recourse.departments.HandToDepartment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of departments inside a case, among staff. */
@RestController
class DepartmentsApi {

  private final CaseAccess access;
  private final HandToDepartment hand;
  private final AnswerForDepartment answer;
  private final DepartmentTasks tasks;
  private final Clock clock;

  DepartmentsApi(
      CaseAccess access,
      HandToDepartment hand,
      AnswerForDepartment answer,
      DepartmentTasks tasks,
      Clock clock) {
    this.access = access;
    this.hand = hand;
    this.answer = answer;
    this.tasks = tasks;
    this.clock = clock;
  }

  record Handed(String department, String task) {}

  record Answered(String answer) {}

  /** A task as it stands now. */
  record TaskView(
      UUID id,
      String department,
      String task,
      String askedBy,
      Instant dueAt,
      DepartmentTask.State state,
      String answer,
      String answeredBy,
      Instant answeredAt) {}

  record TaskList(List<TaskView> items, String next) {}

  @PostMapping("/api/v1/cases/{number}/departments")
  @ResponseStatus(HttpStatus.CREATED)
  TaskView hand(@PathVariable String number, @RequestBody Handed asked, Authentication who) {
    return view(hand.hand(access.demandAct(who, number), asked.department(), asked.task()));
  }

  @GetMapping("/api/v1/cases/{number}/departments")
  TaskList ofCase(@PathVariable String number, Authentication who) {
    return new TaskList(
        tasks.ofCase(access.demandRead(who, number)).stream().map(this::view).toList(), null);
  }

  @PostMapping("/api/v1/departments/tasks/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable UUID id, @RequestBody Answered said) {
    answer.answer(id, said.answer());
  }

  private TaskView view(DepartmentTask of) {
    return new TaskView(
        of.id(),
        of.department(),
        of.task(),
        of.askedBy(),
        of.dueAt(),
        of.state(clock.instant()),
        of.answer(),
        of.answeredBy(),
        of.answeredAt());
  }
}
