package io.recourse.chat;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was talked about a case is over for who is no longer the buyer. */
@Component
class FollowBuyerOfCase {

  private final Chats chats;
  private final EndChat end;

  FollowBuyerOfCase(Chats chats, EndChat end) {
    this.chats = chats;
    this.end = end;
  }

  @EventListener
  void on(DomainEvent event) {
    if (event.type().equals("CaseBuyerChanged")) {
      chats.lasting(new CaseNumber(event.chain())).stream()
          .filter(chat -> !chat.person().equals(event.data().get("person")))
          .forEach(end::byBuyerChange);
    }
  }
}
