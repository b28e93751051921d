package io.recourse.complaints.mail;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.messages.MessageFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of whoever decided on a complaint. */
@Component
class ComplaintWords implements MessageFacts {

  private final Offers offers;

  ComplaintWords(Offers offers) {
    this.offers = offers;
  }

  @Override
  public Set<String> templates() {
    return Set.of("complaintDecided", "complaintDisputeDecided");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("word", offers.latest(number).map(Offer::letter).orElse(null));
    return facts;
  }
}
