package io.recourse.thirdparties;

import io.recourse.cases.Cases;
import io.recourse.thirdparties.PartyTask.State;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A question ends with its case: nobody is owed its answer any more, and no term was missed. */
@Service
public class EndWithCase {

  private static final Logger LOG = LoggerFactory.getLogger(EndWithCase.class);
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

  /**
   * A page of questions whose case is over.
   *
   * @param after the last one of the page before; null for the first
   */
  @Transactional(readOnly = true)
  public List<PartyTask> next(PartyTask after) {
    return tasks.openOfEndedCases(after, AT_ONCE);
  }

  /** Says whether it ended now. */
  @Transactional
  public boolean end(PartyTask asked) {
    boolean ends =
        cases.lock(asked.number()).isEnded()
            && tasks.end(asked.id(), State.LAPSED, null, clock.instant());
    if (ends) {
      clocks.cancel(asked);
      flow.end(asked);
    }
    return ends;
  }

  /** This one could not be ended: each round tries it again. */
  public void leave(PartyTask asked, RuntimeException why) {
    LOG.error("Question {} of {} could not be ended", asked.id(), asked.number(), why);
  }
}
