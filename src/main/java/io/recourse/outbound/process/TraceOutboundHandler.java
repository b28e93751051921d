package io.recourse.outbound.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.shipping.SearchOutcome;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warehouse says how its search ended; the step behind it carries that out. */
@Component
class TraceOutboundHandler implements TaskHandler {

  private final OutboundTask about;

  TraceOutboundHandler(OutboundTask about) {
    this.about = about;
  }

  @Override
  public String taskKey() {
    return OutboundElements.TRACE_OUTBOUND;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    return OutboundTask.lastSeen(about.parcelOf(task));
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String outcome = String.valueOf(values.get("outcome"));
    if (Arrays.stream(SearchOutcome.values()).noneMatch(known -> known.name().equals(outcome))) {
      throw Problem.invalid("/values/outcome", "parcel.sayOutcome");
    }
    return Map.of(OutboundVariables.FOUND, outcome);
  }
}
