package io.recourse.refunds;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.PostMessage;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what people of finance wrote beside a decision: a note on the case, named on the trail. */
@Component
public class NoteOnRefund {

  private final PostMessage postMessage;
  private final ApplicationEventPublisher events;

  NoteOnRefund(PostMessage postMessage, ApplicationEventPublisher events) {
    this.postMessage = postMessage;
    this.events = events;
  }

  /**
   * Posts the note as the person at work; a blank one is none.
   *
   * @param values the answered form, with its {@code note}
   */
  public void keep(CaseNumber number, String taskKey, Map<String, Object> values) {
    if (values.get("note") instanceof String note && !note.isBlank()) {
      CaseMessage kept = postMessage.note(number, note);
      events.publishEvent(
          DomainEvent.of(
              number,
              "RefundNoteLeft",
              "A note was left with the work on the refund.",
              Map.of("task", taskKey, "message", kept.id().toString())));
    }
  }
}
