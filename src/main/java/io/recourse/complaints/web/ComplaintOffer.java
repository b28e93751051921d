package io.recourse.complaints.web;

import io.recourse.forms.PortalForm;
import io.recourse.web.OfferPlace;
import io.recourse.web.PortalOffer;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Customers find the form for complaints beside their orders. */
@Configuration
class ComplaintOffer {

  @Bean
  @Order(3)
  PortalOffer offerOfComplaints() {
    return new PortalOffer(MakeComplaint.PATH, "complaint.offer", OfferPlace.ORDER);
  }

  @Bean
  PortalForm formOfComplaints() {
    return new PortalForm(
        ComplaintForm.KEY,
        Set.of("subject", "text"),
        Set.of("orders", "cases"),
        Map.of("reason", ComplaintForm.REASONS));
  }
}
