package io.recourse.deliveries.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.deliveries.EndWait;
import io.recourse.deliveries.Found;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warehouse says what the carrier answered. */
@Component
class SearchDeliveryHandler implements TaskHandler {

  private static final List<String> OUTCOMES =
      List.of(Found.ARRIVED.name(), Found.BACK.name(), Found.PROVED.name(), Found.LOST.name());

  private final EndWait wait;

  SearchDeliveryHandler(EndWait wait) {
    this.wait = wait;
  }

  @Override
  public String taskKey() {
    return DeliveryElements.SEARCH;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of();
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String outcome = String.valueOf(values.get("outcome"));
    if (!OUTCOMES.contains(outcome)) {
      throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    }
    wait.searched(number, Found.valueOf(outcome), (String) values.get("note"));
    return Map.of();
  }
}
