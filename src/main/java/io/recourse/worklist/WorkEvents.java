package io.recourse.worklist;

import io.recourse.common.DomainEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts what people do with work on the trail of its case. */
@Component
class WorkEvents {

  private final ApplicationEventPublisher events;

  WorkEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void tell(WorkItem item, String type, String summary, String holder) {
    Map<String, String> data =
        Map.of(
            "task", item.taskId(), "key", item.taskKey(), "holder", holder == null ? "" : holder);
    String chain = item.number().map(number -> number.value()).orElse(DomainEvent.SYSTEM_CHAIN);
    events.publishEvent(new DomainEvent(chain, type, summary, data));
  }
}
