package io.recourse.departments;

import io.recourse.calendars.Calendars;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a department a task inside a case; the case goes on meanwhile. */
@Service
public class HandToDepartment {

  /** So many wait at once on one case. */
  private static final int MOST = 10;

  private final Cases cases;
  private final Departments departments;
  private final DepartmentTasks tasks;
  private final DepartmentClock waits;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  HandToDepartment(
      Cases cases,
      Departments departments,
      DepartmentTasks tasks,
      DepartmentClock waits,
      Calendars calendars,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.departments = departments;
    this.tasks = tasks;
    this.waits = waits;
    this.calendars = calendars;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID at {@code /department} or {@code /task}; CONFLICT on a case that is
   *     over, or while ten wait
   */
  @Transactional
  public DepartmentTask hand(CaseNumber number, String department, String task) {
    Department asked = departments.demand(department);
    WordRules.demand("/task", task, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", number);
    }
    if (tasks.ofCase(number).stream().filter(one -> one.answer() == null).count() >= MOST) {
      throw Problem.conflict("department.many", MOST);
    }
    DepartmentTask handed = task(of, asked, task.strip());
    tasks.add(handed);
    waits.start(handed);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DepartmentAsked",
            "A department was handed a task.",
            Map.of("department", department)));
    return handed;
  }

  private DepartmentTask task(ServiceCase of, Department asked, String task) {
    Instant now = clock.instant();
    Instant due =
        calendars.of(of.team(), of.origin().country()).plus(now, Duration.ofHours(asked.hours()));
    return new DepartmentTask(
        UUID.randomUUID(),
        of.number(),
        asked.code(),
        task,
        actor.actor().id(),
        now,
        due,
        null,
        null,
        null);
  }
}
