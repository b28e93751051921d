package io.recourse.flowchanges.process;

import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the contracts of the lines keep from being changed by hand. */
@Component
class FlowGuards {

  private static final String MONEY = "finance";

  private final List<StepContract> contracts;

  FlowGuards(List<StepContract> contracts) {
    this.contracts = contracts;
  }

  /** Models in which finance has a say carry money: nothing in them is changed by hand. */
  boolean isOfMoney(String process) {
    return of(process).anyMatch(line -> line.teams().containsValue(MONEY));
  }

  /** Tasks that must stay, terms that decide, and what a guarded step must have passed. */
  boolean isHeld(String process, String element) {
    return of(process)
        .anyMatch(
            line ->
                line.teams().containsKey(element)
                    || line.terms().containsKey(element)
                    || line.after().values().stream()
                        .flatMap(Collection::stream)
                        .anyMatch(element::equals));
  }

  /** Facts that only steps and people of a line set, and what names the case. */
  Set<String> facts() {
    return Stream.concat(
            contracts.stream().map(StepContract::facts).flatMap(Collection::stream),
            Stream.of("caseNumber"))
        .collect(Collectors.toSet());
  }

  private Stream<StepContract> of(String process) {
    return contracts.stream().filter(line -> line.covers(process));
  }
}
