package io.recourse.textmessages.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the page beside their orders, where the shop sends texts. */
@Configuration
@ConditionalOnProperty("recourse.texts.enabled")
class TextOffer {

  private static final int LAST = 10;

  @Bean
  @Order(LAST)
  PortalOffer offerOfTexts() {
    return new PortalOffer(TextConsentPage.PATH, "texts.offer", OfferPlace.RARE);
  }
}
