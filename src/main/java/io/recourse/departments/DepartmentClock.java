package io.recourse.departments;

import io.recourse.cases.Party;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The limit of a department, a clock for each task: it climbs the ladder as any wait does (XDP-02),
 * rests with its case, and runs again when the case is taken up again.
 */
@Component
class DepartmentClock {

  private static final String STEP = "askDepartment";
  private static final String OTHERWISE = "goesOnWithoutDepartment";
  private static final String GROUND = "The limit of the department.";

  private final WaitClocks waits;
  private final CaseClocks clocks;
  private final DepartmentTasks tasks;

  DepartmentClock(WaitClocks waits, CaseClocks clocks, DepartmentTasks tasks) {
    this.waits = waits;
    this.clocks = clocks;
    this.tasks = tasks;
  }

  void start(DepartmentTask task) {
    waits.start(task.number(), name(task), new Due(task.dueAt(), GROUND), OTHERWISE);
  }

  void done(DepartmentTask task) {
    waits.done(task.number(), name(task));
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

  private void again(DepartmentTask task) {
    clocks.startBeside(
        task.number(), name(task), Party.STAFF.name(), task.dueAt(), OTHERWISE, GROUND);
  }

  private String name(DepartmentTask task) {
    List<DepartmentTask> all = tasks.ofCase(task.number());
    int place = all.stream().map(DepartmentTask::id).toList().indexOf(task.id());
    return place < 1 ? STEP : STEP + "#" + (place + 1);
  }
}
