package io.recourse.chat.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the chat beside their orders. */
@Configuration
class ChatOffer {

  @Bean
  @Order(0)
  PortalOffer offerOfChats() {
    return new PortalOffer(MyChat.PATH + "/new", "chat.offer", OfferPlace.ORDER);
  }
}
