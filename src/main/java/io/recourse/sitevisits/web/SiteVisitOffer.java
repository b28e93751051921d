package io.recourse.sitevisits.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for an installation beside their orders. */
@Configuration
class SiteVisitOffer {

  @Bean
  @Order(2)
  PortalOffer offerOfInstallations() {
    return new PortalOffer(MySiteVisits.PATH, "siteVisit.offer", OfferPlace.ARTICLES);
  }
}
