package io.recourse.incidents.process;

import io.recourse.engine.ProcessStarter;
import io.recourse.incidents.TableGapFlow;
import io.recourse.policy.TableStoodIn;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each table that had no answer is an instance of its own, beside what its case waits for. */
@Component
class EngineTableGapFlow implements TableGapFlow {

  /** Beside one another these fit into what the engine keeps as text. */
  private static final int LONGEST = 1000;

  private final ProcessStarter starter;

  EngineTableGapFlow(ProcessStarter starter) {
    this.starter = starter;
  }

  @Override
  public void begin(TableStoodIn gap, Instant until) {
    Map<String, Object> facts = new HashMap<>();
    facts.put(TableGapElements.CASE_NUMBER, gap.number().value());
    facts.put(TableGapElements.TABLE, gap.decision());
    facts.put(TableGapElements.VERSION, gap.version());
    facts.put(TableGapElements.WHY, bounded(gap.why()));
    facts.put(TableGapElements.INSTEAD, bounded(words(gap.instead())));
    facts.put(TableGapElements.BY, Date.from(until));
    var unused = starter.startByKey(TableGapElements.PROCESS, gap.number(), facts);
  }

  private static String words(Map<String, Object> instead) {
    return instead.entrySet().stream()
        .filter(one -> !one.getKey().equals("ground"))
        .map(one -> one.getKey() + " = " + one.getValue())
        .sorted()
        .collect(Collectors.joining(" · "));
  }

  private static String bounded(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
