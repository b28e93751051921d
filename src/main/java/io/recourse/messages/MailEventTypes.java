package io.recourse.messages;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of mails to the customer, and to partners of the shop. */
@Component
class MailEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.WORDS;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("MessageSent", "message", "template"),
        toAll("MessageKeptBack", "template"),
        behindTheScenes("PartnerWrittenTo", "message", "template"));
  }
}
