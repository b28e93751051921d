package io.recourse.dataleaks.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for data leaks beside their orders. */
@Configuration
class LeakOffer {

  @Bean
  @Order(4)
  PortalOffer offerOfLeakReports() {
    return new PortalOffer(ReportLeak.PATH, "leak.offer", OfferPlace.RARE);
  }
}
