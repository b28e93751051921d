package io.recourse.servicelevels;

import io.recourse.common.DomainEvent;
import io.recourse.policy.LadderTable;
import io.recourse.terms.LadderClocks;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the rungs of the ladder as its table names them, from the start on and from each new
 * version on, in the transaction that deploys it (SLA-03). What was climbed stays climbed; each
 * clock that runs is looked at in the next round and goes on from there by the new rungs.
 */
@Service
public class FollowLadderTable {

  private static final String DEPLOYED = "ModelDeployed";

  private final LadderTable table;
  private final LadderClocks clocks;
  private final Clock clock;

  FollowLadderTable(LadderTable table, LadderClocks clocks, Clock clock) {
    this.table = table;
    this.clocks = clocks;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void follow() {
    List<Integer> named = List.copyOf(table.percents());
    if (!named.isEmpty() && !named.equals(clocks.rungs())) {
      clocks.changeRungs(named, clock.instant());
    }
  }

  @EventListener
  void on(DomainEvent event) {
    if (event.type().equals(DEPLOYED) && LadderTable.NAME.equals(event.data().get("key"))) {
      follow();
    }
  }
}
