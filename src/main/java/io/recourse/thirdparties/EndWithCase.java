package io.recourse.thirdparties;

import io.recourse.cases.Cases;
import io.recourse.thirdparties.PartyTask.State;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A question ends with its case: nobody is owed its answer any more, and no term was missed. */
@Service
public class EndWithCase {

  private static final int AT_ONCE = 100;

  private final Cases cases;
  private final PartyTasks tasks;
  private final PartyClock clocks;
  private final PartyFlow flow;
  private final Clock clock;

  EndWithCase(Cases cases, PartyTasks tasks, PartyClock clocks, PartyFlow flow, Clock clock) {
    this.cases = cases;
    this.tasks = tasks;
    this.clocks = clocks;
    this.flow = flow;
    this.clock = clock;
  }

  /** Returns how many questions ended, at most a hundred; the rest another time. */
  @Transactional
  public int look() {
    List<PartyTask> ended = tasks.openOfEndedCases(AT_ONCE).stream().filter(this::end).toList();
    ended.forEach(flow::end);
    return ended.size();
  }

  private boolean end(PartyTask asked) {
    boolean ends =
        cases.lock(asked.number()).isEnded()
            && tasks.end(asked.id(), State.LAPSED, null, clock.instant());
    if (ends) {
      clocks.cancel(asked);
    }
    return ends;
  }
}
