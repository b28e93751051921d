package io.recourse.settlement.mail;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.payments.PayLink;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the customer owes for dearer articles, and for which exchanges. */
@Component
class DifferenceToPay implements MessageFacts {

  private final Cases cases;
  private final Orders orders;
  private final SettlementBook book;
  private final PayLink payLink;

  DifferenceToPay(Cases cases, Orders orders, SettlementBook book, PayLink payLink) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.payLink = payLink;
  }

  @Override
  public Set<String> templates() {
    return Set.of("difference");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    ServiceCase of = cases.get(number);
    List<LineSettlement> asked =
        book.settlements(number).values().stream().filter(LineSettlement::asksDifference).toList();
    Order order = orders.find(of.orderNumber()).orElseThrow();
    long owed = asked.stream().mapToLong(line -> -line.amount()).sum();
    List<ListedLine> lines =
        asked.stream()
            .map(line -> ListedLine.of(line.pending(), of.line(line.item()).name()))
            .toList();
    Map<String, Object> facts = new HashMap<>();
    facts.put("amount", new Money(owed, order.currency()));
    facts.put("lines", lines);
    payLink.of(number).ifPresent(url -> facts.put("payUrl", url));
    return facts;
  }
}
