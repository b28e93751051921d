package io.recourse.portal.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for a call beside their orders. */
@Configuration
class CallOffer {

  private static final int PLACE = 8;

  @Bean
  @Order(PLACE)
  PortalOffer offerOfCalls() {
    return new PortalOffer(AskForCall.PATH, "visit.ask.offer", OfferPlace.RARE);
  }
}
