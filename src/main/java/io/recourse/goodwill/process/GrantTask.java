package io.recourse.goodwill.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillRequest;
import io.recourse.goodwill.GoodwillRequests;
import io.recourse.goodwill.RequestGoodwill;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import java.util.UUID;

/** A team's word on goodwill that is beyond the limit of who asks. */
record GrantTask(
    String taskKey, GoodwillElements elements, GoodwillRequests requests, RequestGoodwill answer)
    implements TaskHandler {

  @Override
  public Map<String, Object> prefill(WorkItem task) {
    GoodwillRequest asked = requests.get(elements.request(task));
    Gesture gesture = asked.gesture();
    return Map.of(
        "kind", gesture.kind().name(),
        "worth",
            gesture.worth() == null ? String.valueOf(gesture.points()) : gesture.worth().inWords(),
        "reason", gesture.reason(),
        "askedBy", asked.askedBy());
  }

  @Override
  public Map<String, Object> complete(WorkItem task, Actor actor, Map<String, Object> values) {
    UUID request = elements.request(task);
    if ("grant".equals(values.get("decision"))) {
      answer.grant(request);
    } else {
      answer.decline(request);
    }
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    throw new IllegalStateException("A case alone does not name the request");
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    throw new IllegalStateException("A case alone does not name the request");
  }
}
