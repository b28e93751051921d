package io.recourse.orders;

import static io.recourse.orders.OrderFact.CATEGORY;
import static io.recourse.orders.OrderFact.DELIVERED;
import static io.recourse.orders.OrderFact.DISCOUNT;
import static io.recourse.orders.OrderFact.GIFT;
import static io.recourse.orders.OrderFact.INSTALLED;
import static io.recourse.orders.OrderFact.INVOICED;
import static io.recourse.orders.OrderFact.PARCELS;
import static io.recourse.orders.OrderFact.PRODUCT;
import static io.recourse.orders.OrderFact.PROMISED;
import static io.recourse.orders.OrderFact.REPAIRS;
import static io.recourse.orders.OrderFact.SERIALS;
import static io.recourse.orders.OrderFact.SHIPPING;
import static io.recourse.orders.OrderFact.SHIP_TO;
import static io.recourse.orders.OrderFact.STATUS;
import static io.recourse.orders.OrderFact.TAX;
import static io.recourse.orders.OrderFact.TRAITS;

import io.recourse.common.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a telling of an order leaves out: stored facts of that kind stay as they are (EDG-01).
 *
 * @param facts left out of the order and of all its lines
 * @param ofLines left out of single lines, by line number
 */
public record LeftOut(Set<OrderFact> facts, Map<Integer, Set<OrderFact>> ofLines) {

  public static final LeftOut NOTHING = new LeftOut(Set.of(), Map.of());

  /** Of a file, which has no columns for how far an order is. */
  public static LeftOut ofFile(Set<OrderFact> facts) {
    Set<OrderFact> all = new HashSet<>(facts);
    all.addAll(Set.of(STATUS, SHIP_TO, PARCELS, PRODUCT, REPAIRS));
    return new LeftOut(Set.copyOf(all), Map.of());
  }

  /** The order as told, with what it leaves out as it is known. */
  public Order filled(Order told, Order known) {
    boolean sameMoney = told.currency().equals(known.currency());
    List<OrderLine> lines =
        told.lines().stream()
            .map(
                line -> known.line(line.line()).map(old -> line(line, old, sameMoney)).orElse(line))
            .toList();
    Money shipping = sameMoney && out(SHIPPING) ? known.shipping() : told.shipping();
    OrderTotal total = OrderTotal.of(told.currency(), lines, shipping);
    ShopTerms terms = sameMoney ? told.terms().orElse(known.terms()) : told.terms();
    Fulfilment fulfilment = fulfilment(told.fulfilment(), known.fulfilment());
    PaymentsAnew payments = new PaymentsAnew(facts, told, known);
    Money paid = payments.paid(terms.paidInFull(total));
    return new Order(
        known.number(),
        told.customer().knownAs(known.customer()),
        told.placedAt(),
        out(DELIVERED) ? known.deliveredAt() : told.deliveredAt(),
        told.currency(),
        country(told, known, fulfilment),
        lines,
        shipping,
        payments.of(paid),
        terms.taxIncluded(total, paid),
        paid,
        out(GIFT) ? known.gift() : told.gift(),
        terms,
        fulfilment,
        paid.equals(known.paid()) ? known.paidSince() : 0,
        told.version());
  }

  private Fulfilment fulfilment(Fulfilment told, Fulfilment known) {
    return new Fulfilment(
        out(STATUS) ? known.status() : told.status(),
        out(SHIP_TO) ? known.shipTo() : told.shipTo(),
        out(PARCELS) ? known.parcels() : told.parcels(),
        out(INVOICED) ? known.invoicedAt() : told.invoicedAt(),
        out(PROMISED) ? known.promisedDay() : told.promisedDay());
  }

  /** Where it goes, or else where the customer lives. */
  private static String country(Order told, Order known, Fulfilment fulfilment) {
    if (fulfilment.shipTo() != null) {
      return fulfilment.shipTo().country();
    }
    return told.country() == null ? known.country() : told.country();
  }

  private OrderLine line(OrderLine told, OrderLine old, boolean sameMoney) {
    Set<OrderFact> more = ofLines.getOrDefault(told.line(), Set.of());
    return new OrderLine(
        told.line(),
        told.sku(),
        told.name(),
        out(CATEGORY, more) ? old.category() : told.category(),
        told.quantity(),
        told.unitPrice(),
        sameMoney && out(TAX, more) ? old.tax() : told.tax(),
        sameMoney && out(DISCOUNT, more) ? withinPrice(old.discount(), told) : told.discount(),
        out(SERIALS, more) ? old.serials() : told.serials(),
        out(TRAITS, more) ? old.traits() : told.traits(),
        told.claimedQuantity(),
        told.returnedQuantity(),
        out(PRODUCT, more) ? old.product() : told.product(),
        care(told.care(), old.care(), more));
  }

  private LineCare care(LineCare told, LineCare old, Set<OrderFact> more) {
    return new LineCare(
        out(INSTALLED, more) ? old.installedAt() : told.installedAt(),
        out(REPAIRS, more) ? old.repairs() : told.repairs());
  }

  private static Money withinPrice(Money discount, OrderLine told) {
    long price = told.unitPrice().amount() * told.quantity();
    return discount.amount() <= price ? discount : new Money(price, discount.currency());
  }

  /** Whether the telling names this fact of the line. */
  boolean says(OrderLine line, OrderFact fact) {
    return !out(fact, ofLines.getOrDefault(line.line(), Set.of()));
  }

  private boolean out(OrderFact fact) {
    return facts.contains(fact);
  }

  private boolean out(OrderFact fact, Set<OrderFact> more) {
    return facts.contains(fact) || more.contains(fact);
  }
}
