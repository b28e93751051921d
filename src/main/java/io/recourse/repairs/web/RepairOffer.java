package io.recourse.repairs.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for a repair beside their orders. */
@Configuration
class RepairOffer {

  @Bean
  @Order(1)
  PortalOffer offerOfRepairs() {
    return new PortalOffer(AskRepair.PATH, "repair.offer", OfferPlace.LIKELY);
  }
}
