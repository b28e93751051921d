package io.recourse.suggestions.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.suggestions.Suggestion;
import io.recourse.suggestions.SuggestionBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What staff said of a suggestion. */
@Component
class SuggestionWords implements MessageFacts {

  private final SuggestionBook book;

  SuggestionWords(SuggestionBook book) {
    this.book = book;
  }

  @Override
  public Set<String> templates() {
    return Set.of("suggestionWeighed", "suggestionAdopted", "suggestionDeclined", "suggestionDone");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("word", book.of(number).map(Suggestion::word).orElse(null));
    return facts;
  }
}
