package io.recourse.recalls;

import io.recourse.cases.ServiceCase;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter of a recall, once a person; it names the serials that are called back from them. */
@Component
class TellRecall {

  private final RecallBook book;
  private final Orders orders;
  private final TellCustomer tellCustomer;

  TellRecall(RecallBook book, Orders orders, TellCustomer tellCustomer) {
    this.book = book;
    this.orders = orders;
    this.tellCustomer = tellCustomer;
  }

  void tell(Recall recall, ServiceCase child) {
    if (child.customerId() != null) {
      List<String> bought =
          orders.ofCustomer(child.customerId()).stream().map(Order::number).toList();
      tell(recall, child, book.serials(recall.number(), bought));
    }
  }

  void tell(Recall recall, ServiceCase child, Set<String> serials) {
    if (book.tells(recall.number(), child.customerId(), serials)) {
      tellCustomer.tell(
          child.number(),
          "recall",
          facts(recall, child, serials),
          "recall/" + recall.number() + "/" + child.number());
    }
  }

  private static Map<String, Object> facts(Recall recall, ServiceCase child, Set<String> serials) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("article", recall.article());
    facts.put("word", recall.wordsIn(child.language()));
    if (!serials.isEmpty()) {
      facts.put("serials", serials.stream().sorted().collect(Collectors.joining(", ")));
    }
    return facts;
  }
}
