package io.recourse.stock;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseSaved;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Holds the article of an exchange from its approval until it is sent, and gives it free when the
 * exchange is withdrawn, refused, refunded instead or ends otherwise: whatever changes a case, its
 * holds follow in the same transaction (docs/decisions/0026).
 */
@Component
public class HoldStock {

  /** Pieces of an article that a case promises; by item of the case. */
  public record Promised(int item, String sku, int pieces) {}

  private final StockHolds holds;
  private final Products products;
  private final ApplicationEventPublisher events;

  HoldStock(StockHolds holds, Products products, ApplicationEventPublisher events) {
    this.holds = holds;
    this.products = products;
    this.events = events;
  }

  @EventListener
  void follow(CaseSaved saved) {
    if (saved.exchanges()) {
      ServiceCase of = saved.of();
      hold(of.number(), of.lines().stream().map(line -> promised(of, line)).toList());
    }
  }

  /** What a case promises now; called under the lock of the case. Nothing is held of the rest. */
  public void hold(CaseNumber number, List<Promised> promised) {
    Map<Integer, StockHold> before = holds.of(number);
    Map<String, Product> known =
        products.find(promised.stream().map(Promised::sku).collect(Collectors.toSet()));
    promised.stream()
        .filter(wanted -> known.containsKey(wanted.sku()))
        .sorted(Comparator.comparing(Promised::sku).thenComparing(Promised::item))
        .forEach(wanted -> hold(number, wanted, before.get(wanted.item())));
  }

  /** Nothing is promised on the case any more, or what was is done. */
  public void release(CaseNumber number) {
    holds.of(number).values().stream()
        .filter(hold -> hold.pieces() > 0)
        .sorted(Comparator.comparing(StockHold::sku))
        .forEach(hold -> hold(number, new Promised(hold.item(), hold.sku(), hold.shipped()), hold));
  }

  /** The pieces are on their way: they are held no more, and the shop has them no more. */
  public void shipped(CaseNumber number, Map<Integer, Integer> pieces) {
    Map<Integer, StockHold> held = holds.of(number);
    pieces.forEach(
        (item, sent) -> {
          StockHold hold = held.get(item);
          if (hold != null) {
            var unused = holds.keep(number, hold.sent(sent));
            products.sent(hold.sku(), sent);
            tell(number, "ReplacementOrdered", hold, sent);
          }
        });
  }

  private void hold(CaseNumber number, Promised wanted, StockHold before) {
    if (before == null && wanted.pieces() == 0) {
      return;
    }
    StockHold known = before == null ? StockHold.none(wanted.item(), wanted.sku()) : before;
    StockHold now = known.of(wanted.sku(), wanted.pieces());
    if (now.equals(known)) {
      return;
    }
    if (!holds.keep(number, now)) {
      tell(number, "StockShort", now, now.pieces());
    } else if (now.pieces() > known.pieces()) {
      tell(number, "StockReserved", now, now.pieces() - known.pieces());
    } else {
      tell(number, "StockReleased", now, known.pieces() - now.pieces());
    }
  }

  private static Promised promised(ServiceCase of, CaseLine line) {
    String wanted = line.request().exchangeSku();
    return new Promised(
        line.item(), wanted == null ? line.sku() : wanted, of.isEnded() ? 0 : line.toExchange());
  }

  private void tell(CaseNumber number, String type, StockHold hold, int pieces) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("item", hold.item());
    facts.put("sku", hold.sku());
    facts.put("pieces", pieces);
    events.publishEvent(DomainEvent.of(number, type, sentence(type), facts));
  }

  private static String sentence(String type) {
    return switch (type) {
      case "StockReserved" -> "Pieces of an article are held for the case.";
      case "StockReleased" -> "Pieces of an article are held no more.";
      case "StockShort" -> "The shop has not as many pieces left as the case promises.";
      default -> "The wanted article is sent.";
    };
  }
}
