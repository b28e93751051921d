package io.recourse.recalls;

import io.recourse.cases.ServiceCase;
import io.recourse.messages.TellCustomer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter of a recall, once a person. */
@Component
class TellRecall {

  private final RecallBook book;
  private final TellCustomer tellCustomer;

  TellRecall(RecallBook book, TellCustomer tellCustomer) {
    this.book = book;
    this.tellCustomer = tellCustomer;
  }

  void tell(Recall recall, ServiceCase child) {
    String person = child.customerId();
    if (person != null && book.tellsFirst(recall.number(), person)) {
      tellCustomer.tell(
          child.number(),
          "recall",
          Map.of("article", recall.article(), "word", recall.words()),
          "recall/" + recall.number() + "/" + person);
    }
  }
}
