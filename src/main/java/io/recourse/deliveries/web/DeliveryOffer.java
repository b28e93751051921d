package io.recourse.deliveries.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for deliveries that went wrong beside their orders. */
@Configuration
class DeliveryOffer {

  @Bean
  @Order(0)
  PortalOffer offerOfDeliveries() {
    return new PortalOffer(ReportDelivery.PATH, "delivery.offer", OfferPlace.LIKELY);
  }
}
