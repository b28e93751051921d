package io.recourse.flowchanges.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.AnswerFlowChange;
import io.recourse.flowchanges.FlowChange;
import io.recourse.flowchanges.FlowChanges;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The second person's word on a change of the flow of a case. */
record AnswerFlowTask(
    String taskKey, FlowElements elements, FlowChanges changes, AnswerFlowChange answer)
    implements TaskHandler {

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    FlowChange asked = changes.get(elements.change(task));
    return Map.of(
        "act", asked.move().act().name(),
        "what", String.join(" · ", asked.what()),
        "before", names(asked.before()),
        "after", names(asked.after()),
        "reason", asked.reason(),
        "askedBy", asked.askedBy());
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    UUID change = elements.change(task);
    if ("agree".equals(values.get("decision"))) {
      answer.agree(change);
    } else {
      answer.refuse(change);
    }
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the change");
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the change");
  }

  private static String names(List<FlowPlace> places) {
    return places.stream().map(FlowPlace::name).sorted().collect(Collectors.joining(" · "));
  }
}
