package io.recourse.chat;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person comes to a customer who waits. */
@Service
public class TakeChat {

  private final Chats chats;
  private final ChatFlow flow;
  private final ApplicationEventPublisher events;

  TakeChat(Chats chats, ChatFlow flow, ApplicationEventPublisher events) {
    this.chats = chats;
    this.flow = flow;
    this.events = events;
  }

  /**
   * @throws Problem CONFLICT where somebody else was faster, or nobody waits any more
   */
  @Transactional
  public void take(Chat chat, String agent) {
    if (!chats.take(chat.id(), agent)) {
      throw Problem.conflict("chat.taken");
    }
    events.publishEvent(
        DomainEvent.of(
            chat.caseNumber(), "ChatTaken", "A person talks with the customer.", Map.of()));
    flow.moved(chat.caseNumber(), false);
  }
}
