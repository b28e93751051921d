package io.recourse.complaints.mail;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.AdrBodies;
import io.recourse.complaints.AdrBody;
import io.recourse.complaints.Offer;
import io.recourse.complaints.Offers;
import io.recourse.messages.MessageFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The words of whoever decided on a complaint; with the last of them, who settles disputes out of
 * court where the customer lives (Dir. 2013/11 art. 13(3), SI 2015/542 reg. 19(2)).
 */
@Component
class ComplaintWords implements MessageFacts {

  private static final String LAST_WORD = "complaintDisputeDecided";

  private final Offers offers;
  private final Cases cases;
  private final AdrBodies bodies;

  ComplaintWords(Offers offers, Cases cases, AdrBodies bodies) {
    this.offers = offers;
    this.cases = cases;
    this.bodies = bodies;
  }

  @Override
  public Set<String> templates() {
    return Set.of("complaintDecided", LAST_WORD);
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("word", offers.latest(number).map(Offer::letter).orElse(null));
    if (template.equals(LAST_WORD)) {
      String country = cases.get(number).origin().country();
      facts.put("adr", bodies.in(country).map(ComplaintWords::told).orElse(null));
    }
    return facts;
  }

  private static String told(AdrBody body) {
    return body.name() + ", " + body.website();
  }
}
