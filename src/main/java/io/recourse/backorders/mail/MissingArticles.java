package io.recourse.backorders.mail;

import io.recourse.backorders.ReadBackorder;
import io.recourse.common.CaseNumber;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which articles are gone. */
@Component
class MissingArticles implements MessageFacts {

  private final ReadBackorder backorder;

  MissingArticles(ReadBackorder backorder) {
    this.backorder = backorder;
  }

  @Override
  public Set<String> templates() {
    return Set.of("articleGone");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return Map.of(
        "lines",
        backorder.of(number).stream()
            .map(missing -> ListedLine.of(missing.line().toExchange(), missing.name()))
            .toList());
  }
}
