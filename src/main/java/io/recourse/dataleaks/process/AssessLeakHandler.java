package io.recourse.dataleaks.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.AssessLeak;
import io.recourse.dataleaks.LeakRisk;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What leaked, of how many, and what it may mean. */
@Component
class AssessLeakHandler implements TaskHandler {

  private final KnownOfLeak known;
  private final AssessLeak assess;

  AssessLeakHandler(KnownOfLeak known, AssessLeak assess) {
    this.known = known;
    this.assess = assess;
  }

  @Override
  public String taskKey() {
    return LeakElements.ASSESS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return known.reported(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    int persons = values.get("persons") instanceof Number given ? given.intValue() : 0;
    return LeakElements.assessed(
        assess.assess(
            number,
            LeakRisk.valueOf((String) values.get("risk")),
            (String) values.get("kinds"),
            persons));
  }
}
