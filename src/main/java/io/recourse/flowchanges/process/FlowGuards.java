package io.recourse.flowchanges.process;

import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the lines let be changed by hand, and what never is. */
@Component
class FlowGuards {

  private static final String MONEY = "finance";

  private final List<StepContract> contracts;
  private final List<ChangedByHand> changes;

  FlowGuards(List<StepContract> contracts, List<ChangedByHand> changes) {
    this.contracts = contracts;
    this.changes = changes;
  }

  /** Models in which finance has a say carry money: nothing in them is changed by hand. */
  boolean isOfMoney(String process) {
    return of(process).anyMatch(line -> line.teams().containsValue(MONEY));
  }

  boolean maySkip(String process, String element) {
    return changed(process).anyMatch(line -> line.skips().contains(element));
  }

  boolean maySet(String process, String fact) {
    return changed(process).anyMatch(line -> line.facts().contains(fact));
  }

  private Stream<ChangedByHand> changed(String process) {
    return changes.stream().filter(line -> line.process().equals(process));
  }

  private Stream<StepContract> of(String process) {
    return contracts.stream().filter(line -> line.covers(process));
  }
}
