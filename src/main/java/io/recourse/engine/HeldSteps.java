package io.recourse.engine;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which elements of a process its contracts hold: no case is put there, or taken away, by hand. */
@Component
public class HeldSteps {

  private final List<StepContract> contracts;

  HeldSteps(List<StepContract> contracts) {
    this.contracts = contracts;
  }

  /** Tasks of one team, terms that decide, and what a guarded step must have passed. */
  public boolean isHeld(String process, String element) {
    return contracts.stream()
        .filter(line -> line.covers(process))
        .anyMatch(line -> isHeld(line, element));
  }

  private static boolean isHeld(StepContract line, String element) {
    return line.teams().containsKey(element)
        || line.terms().containsKey(element)
        || line.after().values().stream()
            .anyMatch((Set<String> passed) -> passed.contains(element));
  }
}
