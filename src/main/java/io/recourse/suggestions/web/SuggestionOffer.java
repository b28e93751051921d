package io.recourse.suggestions.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for suggestions beside their orders. */
@Configuration
class SuggestionOffer {

  @Bean
  @Order(2)
  PortalOffer offerOfSuggestions() {
    return new PortalOffer(MakeSuggestion.PATH, "suggestion.offer", OfferPlace.RARE);
  }
}
