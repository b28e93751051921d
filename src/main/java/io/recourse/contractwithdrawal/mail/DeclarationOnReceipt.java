package io.recourse.contractwithdrawal.mail;

import io.recourse.common.CaseNumber;
import io.recourse.contractwithdrawal.DeclarationBook;
import io.recourse.contractwithdrawal.Declared;
import io.recourse.messages.MessageFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The receipt says what was declared by whom, and day and time of it (Dir. 2011/83/EU art. 11a(4)),
 * whatever the law of the country asks of other requests.
 */
@Component
class DeclarationOnReceipt implements MessageFacts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final DeclarationBook book;

  DeclarationOnReceipt(DeclarationBook book) {
    this.book = book;
  }

  @Override
  public Set<String> templates() {
    return Set.of("receipt", "withdrawalReceived");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return book.of(number).map(DeclarationOnReceipt::facts).orElse(Map.of());
  }

  private static Map<String, ?> facts(Declared received) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("withdrawnOn", LocalDate.ofInstant(received.at(), ZoneOffset.UTC));
    facts.put("withdrawnAt", TIME.format(received.at()));
    facts.put("declaredBy", received.said().name());
    facts.put("declaredOrder", received.said().orderNumber());
    facts.put("declaredPart", received.said().part());
    return facts;
  }
}
