package io.recourse.chat;

import io.recourse.chat.Chat.Ending;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A chat is over, by who takes part in it; its case goes on. */
@Service
public class EndChat {

  private final Chats chats;
  private final ChatFlow flow;
  private final ApplicationEventPublisher events;

  EndChat(Chats chats, ChatFlow flow, ApplicationEventPublisher events) {
    this.chats = chats;
    this.flow = flow;
    this.events = events;
  }

  @Transactional
  public void byCustomer(Chat chat) {
    end(chat, Ending.BY_CUSTOMER);
  }

  /**
   * @throws Problem CONFLICT for who did not take it
   */
  @Transactional
  public void byAgent(Chat chat, String agent) {
    if (!agent.equals(chat.agent())) {
      throw Problem.conflict("chat.notYours");
    }
    end(chat, Ending.BY_AGENT);
  }

  /** Its case is another customer's now. */
  @Transactional
  public void byBuyerChange(Chat chat) {
    end(chat, Ending.BUYER_CHANGED);
  }

  private void end(Chat chat, Ending how) {
    if (chats.end(chat.id(), how) && chat.isWithPeople()) {
      tell(chat.caseNumber(), how);
      flow.moved(chat.caseNumber(), true);
    }
  }

  void tell(CaseNumber number, Ending how) {
    events.publishEvent(
        DomainEvent.of(number, "ChatEnded", "A chat is over.", Map.of("how", how.name())));
  }
}
