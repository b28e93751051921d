package io.recourse.suggestions.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.suggestions.MoveSuggestion;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Staff adopt a suggestion, decline it, or say that they weigh it longer. */
@Component
class WeighSuggestionHandler implements TaskHandler {

  private static final List<String> OUTCOMES = List.of("adopt", "decline", "weigh");

  private final SuggestionTasks tasks;
  private final MoveSuggestion move;

  WeighSuggestionHandler(SuggestionTasks tasks, MoveSuggestion move) {
    this.tasks = tasks;
    this.move = move;
  }

  @Override
  public String taskKey() {
    return SuggestionElements.WEIGH;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return tasks.prefill(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String words = SuggestionTasks.words(values);
    return switch (String.valueOf(values.get("outcome"))) {
      case "adopt" ->
          SuggestionVariables.adopted(move.adopt(number, words, SuggestionTasks.published(values)));
      case "weigh" -> SuggestionVariables.weighed(move.weigh(number, words));
      case "decline" -> {
        move.decline(number, words);
        yield SuggestionVariables.declined();
      }
      default -> throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    };
  }
}
