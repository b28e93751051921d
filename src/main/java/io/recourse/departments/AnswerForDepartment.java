package io.recourse.departments;

import io.recourse.cases.Cases;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People of a department say what came of a task, once; late is better than never. */
@Service
public class AnswerForDepartment {

  private final Cases cases;
  private final Departments departments;
  private final DepartmentTasks tasks;
  private final DepartmentClock waits;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  AnswerForDepartment(
      Cases cases,
      Departments departments,
      DepartmentTasks tasks,
      DepartmentClock waits,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.departments = departments;
    this.tasks = tasks;
    this.waits = waits;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws Problem NOT_FOUND; INVALID without words; FORBIDDEN to who is not of the department;
   *     CONFLICT where it was answered or its case is over
   */
  @Transactional
  public void answer(UUID id, String words) {
    DepartmentTask asked = tasks.find(id).orElseThrow(() -> Problem.notFound("department.noTask"));
    WordRules.demand("/answer", words, WordRules.NOTE);
    String by = actor.actor().id();
    if (!departments.demand(asked.department()).members().contains(by)) {
      throw Problem.forbidden("department.notOfIt");
    }
    boolean over = cases.lock(asked.number()).isEnded();
    if (over || !tasks.answer(id, words.strip(), by, clock.instant())) {
      throw Problem.conflict("department.over");
    }
    waits.done(asked);
    events.publishEvent(
        DomainEvent.of(
            asked.number(),
            "DepartmentAnswered",
            "A department answered its task.",
            Map.of("department", asked.department())));
  }
}
