package io.recourse.units.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find their units beside their orders. */
@Configuration
class UnitOffer {

  @Bean
  @Order(5)
  PortalOffer offerOfUnits() {
    return new PortalOffer(UnitPages.PATH, "unit.offer", OfferPlace.YOU);
  }
}
