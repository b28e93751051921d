package io.recourse.inquiries.web;

import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the question form beside their orders. */
@Configuration
class InquiryOffer {

  @Bean
  @Order(2)
  PortalOffer offerOfInquiries() {
    return new PortalOffer(AskQuestion.PATH, "inquiry.offer", OfferPlace.LIKELY);
  }
}
