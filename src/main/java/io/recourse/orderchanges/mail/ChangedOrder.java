package io.recourse.orderchanges.mail;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.WantedChange;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.orderchanges.ChangeBook;
import io.recourse.orderchanges.NamedMethod;
import io.recourse.orderchanges.RequestedChange;
import io.recourse.orderchanges.RequestedChange.State;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.payments.PayLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the mails about a change say: what became of the order, and what is paid for it. */
@Component
class ChangedOrder implements MessageFacts {

  private final ChangeBook book;
  private final Products products;
  private final PayLink payLink;
  private final NamedMethod named;

  ChangedOrder(ChangeBook book, Products products, PayLink payLink, NamedMethod named) {
    this.named = named;
    this.payLink = payLink;
    this.book = book;
    this.products = products;
  }

  @Override
  public Set<String> templates() {
    return Set.of("orderChange", "orderChangeToPay");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    RequestedChange change = book.get(number);
    WantedChange wanted = change.wanted();
    Map<String, Object> facts = new HashMap<>();
    facts.put("lines", articles(wanted));
    if (template.equals("orderChangeToPay")) {
      facts.put("amount", change.owed());
      payLink.of(number).ifPresent(url -> facts.put("payUrl", url));
      named.of(number).ifPresent(method -> facts.put("charged", true));
    } else if (change.state() == State.DONE) {
      facts.put(
          switch (wanted.kind()) {
            case CANCEL -> "cancelled";
            case SHIP_TO -> "newAddress";
            case ITEMS -> "newArticles";
            case PAYMENT -> "newPayment";
          },
          wanted.kind() == WantedChange.Kind.SHIP_TO ? wanted.shipTo() : "yes");
      if (change.due() < 0) {
        facts.put("amount", new Money(-change.due(), change.currency()));
      }
    } else {
      facts.put("stays", "yes");
      facts.put("ground", change.ground());
    }
    return facts;
  }

  private List<ListedLine> articles(WantedChange wanted) {
    List<WantedChange.Item> items = wanted.items() == null ? List.of() : wanted.items();
    Map<String, Product> known = products.find(items.stream().map(WantedChange.Item::sku).toList());
    return items.stream()
        .map(item -> ListedLine.of(item.quantity(), name(known.get(item.sku()), item)))
        .toList();
  }

  private static String name(Product known, WantedChange.Item item) {
    return known == null ? item.sku() : known.spokenName();
  }
}
