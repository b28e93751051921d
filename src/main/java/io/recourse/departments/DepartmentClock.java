package io.recourse.departments;

import io.recourse.cases.Party;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The limit of a department, a clock for each task: it climbs the ladder as any wait does (XDP-02),
 * rests with its case, and runs again when the case is taken up again. It is never what is next on
 * the case, which goes on meanwhile. The case is locked.
 */
@Component
class DepartmentClock {

  private static final String OTHERWISE = "goesOnWithoutDepartment";
  private static final String GROUND = "The limit of the department.";

  private final CaseClocks clocks;
  private final DepartmentTasks tasks;
  private final Clock clock;

  DepartmentClock(CaseClocks clocks, DepartmentTasks tasks, Clock clock) {
    this.clocks = clocks;
    this.tasks = tasks;
    this.clock = clock;
  }

  void start(DepartmentTask task) {
    start(task, task.dueAt());
  }

  /** In time or late. */
  void done(DepartmentTask task) {
    if (clock.instant().isAfter(task.dueAt())) {
      clocks.breach(task.number(), name(task));
    } else {
      clocks.meet(task.number(), name(task));
    }
  }

  @EventListener
  void on(DomainEvent event) {
    switch (event.type()) {
      case "CaseClosed", "CaseWithdrawn" ->
          open(event, task -> clocks.cancel(task.number(), name(task)));
      case "CaseReopened" -> open(event, this::again);
      default -> {}
    }
  }

  private void open(DomainEvent event, Consumer<DepartmentTask> each) {
    tasks.ofCase(new CaseNumber(event.chain())).stream()
        .filter(task -> task.answer() == null)
        .forEach(each);
  }

  /** What is over counts anew, as long as it was given before. */
  private void again(DepartmentTask task) {
    Instant now = clock.instant();
    Duration given = Duration.between(task.askedAt(), task.dueAt());
    start(task, now.isBefore(task.dueAt()) ? task.dueAt() : now.plus(given));
  }

  private void start(DepartmentTask task, Instant dueAt) {
    clocks.startBeside(task.number(), name(task), Party.STAFF.name(), dueAt, OTHERWISE, GROUND);
  }

  private String name(DepartmentTask task) {
    List<DepartmentTask> all = tasks.ofCase(task.number());
    int place = all.stream().map(DepartmentTask::id).toList().indexOf(task.id());
    return place < 1 ? CaseClock.ASK_DEPARTMENT : CaseClock.ASK_DEPARTMENT + "#" + (place + 1);
  }
}
