package io.recourse.suggestions.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.suggestions.MoveSuggestion;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lead sees that what was adopted is done, and tells its author. */
@Component
class CarryOutSuggestionHandler implements TaskHandler {

  private final SuggestionTasks tasks;
  private final MoveSuggestion move;

  CarryOutSuggestionHandler(SuggestionTasks tasks, MoveSuggestion move) {
    this.tasks = tasks;
    this.move = move;
  }

  @Override
  public String taskKey() {
    return SuggestionElements.CARRY_OUT;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.prefill(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    move.done(number, SuggestionTasks.words(values));
    return Map.of();
  }
}
