package io.recourse.turnedup.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.payments.PayLink;
import io.recourse.turnedup.TurnedUp;
import io.recourse.turnedup.TurnedUp.State;
import io.recourse.turnedup.TurnedUpBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is asked about goods that turned up, and what became of them. */
@Component
class TurnedUpWords implements MessageFacts {

  private static final String ENDED = "turnedUpEnded";

  private final TurnedUpBook book;
  private final PayLink payLink;

  TurnedUpWords(TurnedUpBook book, PayLink payLink) {
    this.book = book;
    this.payLink = payLink;
  }

  @Override
  public Set<String> templates() {
    return Set.of("turnedUp", "turnedUpPrice", "turnedUpLabel", ENDED);
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    TurnedUp found = book.get(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("amount", found.worth());
    if (ENDED.equals(template)) {
      facts.put("paid", found.state() == State.PAID);
      facts.put("back", found.state() == State.BACK);
      facts.put("left", found.state() == State.LEFT);
    }
    payLink.of(number).ifPresent(url -> facts.put("payUrl", url));
    return facts;
  }
}
