package io.recourse.orderchanges;

import io.recourse.common.CaseNumber;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Address;
import io.recourse.orders.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a person reads before deciding on a change. */
@Service
public class ChangeSheet {

  private final ChangeBook book;
  private final ChangeVerdict verdict;

  ChangeSheet(ChangeBook book, ChangeVerdict verdict) {
    this.book = book;
    this.verdict = verdict;
  }

  /** By the keys of the form. */
  public Map<String, Object> of(CaseNumber number) {
    RequestedChange change = book.get(number);
    Order order = verdict.orderOf(change.orderNumber());
    Map<String, Object> sheet = new HashMap<>();
    sheet.put("orderStatus", String.valueOf(order.fulfilment().status()));
    sheet.put("now", now(order, change.wanted()));
    sheet.put("wanted", wanted(change.wanted()));
    return sheet;
  }

  private static String now(Order order, WantedChange wanted) {
    return switch (wanted.kind()) {
      case SHIP_TO ->
          Optional.ofNullable(order.fulfilment().shipTo()).map(Address::inWords).orElse("–");
      case CANCEL, PAYMENT -> order.paid().inWords();
      case ITEMS ->
          order.lines().stream()
              .map(line -> line.line() + ": " + line.quantity() + " × " + line.name())
              .reduce((a, b) -> a + "; " + b)
              .orElse("–");
    };
  }

  private static String wanted(WantedChange wanted) {
    return switch (wanted.kind()) {
      case CANCEL -> wanted.cancel();
      case SHIP_TO -> wanted.shipTo().inWords();
      case ITEMS -> articles(wanted.items());
      case PAYMENT -> wanted.payment();
    };
  }

  private static String articles(List<WantedChange.Item> items) {
    return items.stream()
        .map(item -> item.line() + ": " + item.quantity() + " × " + item.sku())
        .reduce((a, b) -> a + "; " + b)
        .orElse("–");
  }
}
