package io.recourse.flowchanges;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the clock of an answer is called; of several of one case each has its own. */
@Component
class AnsweringClock {

  private static final String STEP = "answerFlowChange";

  private final FlowChanges changes;

  AnsweringClock(FlowChanges changes) {
    this.changes = changes;
  }

  String name(FlowChange asked) {
    List<UUID> all =
        changes.ofCase(asked.caseNumber()).stream()
            .sorted(Comparator.comparing(FlowChange::askedAt).thenComparing(FlowChange::id))
            .map(FlowChange::id)
            .toList();
    int place = all.indexOf(asked.id());
    return place < 1 ? STEP : STEP + "#" + (place + 1);
  }
}
