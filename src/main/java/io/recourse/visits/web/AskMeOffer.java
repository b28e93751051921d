package io.recourse.visits.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form beside their orders. */
@Configuration
class AskMeOffer {

  private static final int LAST = 9;

  @Bean
  @Order(LAST)
  PortalOffer offerOfContactWishes() {
    return new PortalOffer(AskMe.PATH, "wish.offer", OfferPlace.RARE);
  }
}
