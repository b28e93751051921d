package io.recourse.visits.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.visits.RecordVisit;
import io.recourse.visits.VisitSheet;
import io.recourse.visits.VisitTry;
import io.recourse.worklist.TaskHandler;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person speaks to the customer, or tries to, and says what came of it. */
@Component
class MakeVisitHandler implements TaskHandler {

  private final VisitSheet sheet;
  private final RecordVisit recordVisit;
  private final Clock clock;

  MakeVisitHandler(VisitSheet sheet, RecordVisit recordVisit, Clock clock) {
    this.sheet = sheet;
    this.recordVisit = recordVisit;
    this.clock = clock;
  }

  @Override
  public String taskKey() {
    return VisitElements.MAKE_VISIT;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.of(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    VisitTry made = VisitValues.read(values, actor, clock.instant());
    String team = VisitValues.findingTeam(values, made);
    return VisitVariables.tried(made, recordVisit.record(number, made), team);
  }
}
