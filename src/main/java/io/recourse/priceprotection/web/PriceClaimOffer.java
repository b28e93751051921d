package io.recourse.priceprotection.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for price claims beside their orders. */
@Configuration
class PriceClaimOffer {

  @Bean
  @Order(3)
  PortalOffer offerOfPriceClaims() {
    return new PortalOffer(ClaimPriceDifference.PATH, "price.offer", OfferPlace.ARTICLES);
  }
}
