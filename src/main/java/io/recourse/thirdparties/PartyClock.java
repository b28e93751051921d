package io.recourse.thirdparties;

import io.recourse.terms.Due;
import io.recourse.terms.WaitClocks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The time a third party has; we stay answerable for it to the customer (CMP-08). */
@Component
class PartyClock {

  private static final String STEP = "askThirdParty";

  private final WaitClocks clocks;
  private final PartyTasks tasks;

  PartyClock(WaitClocks clocks, PartyTasks tasks) {
    this.clocks = clocks;
    this.tasks = tasks;
  }

  void start(PartyTask task, Due due) {
    clocks.start(task.number(), name(task), due, "goesOnWithoutParty");
  }

  void done(PartyTask task) {
    clocks.done(task.number(), name(task));
  }

  void missed(PartyTask task) {
    clocks.missed(task.number(), name(task));
  }

  void cancel(PartyTask task) {
    clocks.cancel(task.number(), name(task));
  }

  private String name(PartyTask task) {
    List<UUID> all = tasks.ofCase(task.number()).stream().map(PartyTask::id).toList();
    int place = all.indexOf(task.id());
    return place < 1 ? STEP : STEP + "#" + (place + 1);
  }
}
