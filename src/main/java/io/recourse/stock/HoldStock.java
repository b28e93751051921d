package io.recourse.stock;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseSaved;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
      holdAgain(saved.of());
    }
  }

  /** Tries anew to hold what the case promises, whose lock the caller has. */
  public void holdAgain(ServiceCase of) {
    hold(of.number(), of.lines().stream().map(line -> promised(of, line)).toList());
  }

  /** What a case promises and the shop has too few of. */
  public List<StockHold> missing(CaseNumber number) {
    return holds.of(number).values().stream().filter(hold -> hold.missing() > 0).toList();
  }

  /** Cases that were promised an article of which the shop has too few, by number. */
  public List<CaseNumber> waitingFor(String sku) {
    return holds.waitingFor(sku);
  }

  /** What a case promises now; called under the lock of the case. Nothing is held of the rest. */
  public void hold(CaseNumber number, List<Promised> promised) {
    Map<Integer, StockHold> before = holds.of(number);
    Map<String, Product> known =
        products.find(promised.stream().map(Promised::sku).collect(Collectors.toSet()));
    Map<String, Integer> left = new HashMap<>();
    known.forEach((sku, article) -> left.put(sku, article.left()));
    List<StockHold> now =
        promised.stream()
            .filter(wanted -> known.containsKey(wanted.sku()))
            .sorted(Comparator.comparing(Promised::sku).thenComparing(Promised::item))
            .map(wanted -> next(wanted, before(before, wanted.item(), wanted.sku()), left))
            .filter(hold -> !hold.equals(before(before, hold.item(), hold.sku())))
            .toList();
    keep(number, before, now);
  }

  /** Takes from what is left what this line holds more than before. */
  private static StockHold next(Promised wanted, StockHold before, Map<String, Integer> left) {
    StockHold now = before.promising(wanted.sku(), wanted.pieces(), left.get(wanted.sku()));
    int more = now.pieces() - before.heldOf(wanted.sku());
    left.computeIfPresent(wanted.sku(), (sku, pieces) -> pieces - Math.max(0, more));
    return now;
  }

  private static StockHold before(Map<Integer, StockHold> holds, int item, String sku) {
    return holds.getOrDefault(item, StockHold.none(item, sku));
  }

  private void keep(CaseNumber number, Map<Integer, StockHold> before, List<StockHold> now) {
    if (now.isEmpty()) {
      return;
    }
    boolean kept = holds.keep(number, now);
    for (StockHold hold : now) {
      StockHold was = before(before, hold.item(), hold.sku());
      StockHold is = kept ? hold : keepOne(number, was, hold);
      tellChange(number, was, is);
    }
  }

  /** Others took pieces meanwhile: each line holds what it still can. */
  private StockHold keepOne(CaseNumber number, StockHold was, StockHold wanted) {
    if (holds.keep(number, List.of(wanted))) {
      return wanted;
    }
    StockHold tooLate = wanted.tooLate(was);
    if (!holds.keep(number, List.of(tooLate))) {
      throw new IllegalStateException("Even less than before is not to be had: " + tooLate);
    }
    return tooLate;
  }

  private void tellChange(CaseNumber number, StockHold was, StockHold is) {
    if (is.missing() > was.missing()) {
      tell(number, "StockShort", is, is.missing());
    }
    if (is.pieces() > was.pieces()) {
      tell(number, "StockReserved", is, is.pieces() - was.pieces());
    } else if (is.pieces() < was.pieces()) {
      tell(number, "StockReleased", is, was.pieces() - is.pieces());
    }
  }

  /** Nothing is promised on the case any more, or what was is done. */
  public void release(CaseNumber number) {
    Map<Integer, StockHold> held = holds.of(number);
    List<StockHold> over =
        held.values().stream()
            .filter(StockHold::isOpen)
            .sorted(Comparator.comparing(StockHold::sku))
            .map(hold -> hold.promising(hold.sku(), hold.shipped(), null))
            .toList();
    keep(number, held, over);
  }

  /** The pieces are on their way: they are held no more, and the shop has them no more. */
  public void shipped(CaseNumber number, Map<Integer, Integer> pieces) {
    used(number, pieces)
        .forEach(hold -> tell(number, "ReplacementOrdered", hold, pieces.get(hold.item())));
  }

  /** The pieces were used up in the house, such as parts; returns the holds as they were. */
  public List<StockHold> used(CaseNumber number, Map<Integer, Integer> pieces) {
    List<StockHold> held =
        holds.of(number).values().stream()
            .filter(hold -> pieces.containsKey(hold.item()))
            .sorted(Comparator.comparing(StockHold::sku))
            .toList();
    if (held.isEmpty()) {
      return held;
    }
    var unused =
        holds.keep(number, held.stream().map(hold -> hold.sent(pieces.get(hold.item()))).toList());
    products.sent(
        held.stream()
            .collect(
                Collectors.toMap(
                    StockHold::sku, hold -> pieces.get(hold.item()), Integer::sum, TreeMap::new)));
    return held;
  }

  /**
   * The same pieces go once more, because the first ones never arrived: the shop has as many fewer.
   *
   * @param pieces by item of the case
   */
  public void sentAgain(CaseNumber number, Map<Integer, Integer> pieces) {
    List<StockHold> sent =
        holds.of(number).values().stream()
            .filter(hold -> pieces.containsKey(hold.item()))
            .sorted(Comparator.comparing(StockHold::sku))
            .toList();
    products.sent(
        sent.stream()
            .collect(
                Collectors.toMap(
                    StockHold::sku, hold -> pieces.get(hold.item()), Integer::sum, TreeMap::new)));
    sent.forEach(hold -> tell(number, "ReplacementOrdered", hold, pieces.get(hold.item())));
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
