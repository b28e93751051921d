package io.recourse.worklist;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The handlers of all features by task key; two for one key stop the start. */
@Component
class TaskHandlers {

  private final Map<String, TaskHandler> byKey;

  TaskHandlers(List<TaskHandler> handlers) {
    this.byKey =
        handlers.stream().collect(toUnmodifiableMap(TaskHandler::taskKey, Function.identity()));
  }

  /** The handler of this task; empty where the values simply become process variables. */
  Optional<TaskHandler> of(WorkItem item) {
    return item.number().flatMap(number -> Optional.ofNullable(byKey.get(item.taskKey())));
  }

  Map<String, Object> prefill(WorkItem item) {
    return of(item).map(handler -> handler.prefill(item)).orElseGet(Map::of);
  }
}
