package io.recourse.turnedup.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.turnedup.DecideTurnedUp;
import io.recourse.turnedup.TurnedUp;
import io.recourse.turnedup.TurnedUpBook;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person says whether goods that turned up stay with the customer, or came back. */
@Component
class DecideTurnedUpHandler implements TaskHandler {

  private static final List<String> DECISIONS = List.of("leave", "back");

  private final DecideTurnedUp decide;
  private final TurnedUpBook book;

  DecideTurnedUpHandler(DecideTurnedUp decide, TurnedUpBook book) {
    this.decide = decide;
    this.book = book;
  }

  @Override
  public String taskKey() {
    return TurnedUpElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    TurnedUp found = book.get(number);
    return Map.of("worth", found.worth().amount(), "currency", found.worth().currency());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String said = String.valueOf(values.get("decision"));
    if (!DECISIONS.contains(said)) {
      throw Problem.invalid("/values/decision", "field.notOneOf", DECISIONS);
    }
    decide.decide(number, said.equals("back"));
    return Map.of();
  }
}
