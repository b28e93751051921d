package io.recourse.orders;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the shop told it.
 *
 * @param deliveredAt proof of delivery of the last parcel; null while it is not known
 * @param country country of delivery, ISO 3166 alpha-2; decides the statute pack
 * @param taxIncluded whether unit prices include the line's tax (inferred from what was paid)
 * @param paid what the customer paid in all
 */
public record Order(
    String number,
    Customer customer,
    Instant placedAt,
    Instant deliveredAt,
    String currency,
    String country,
    List<OrderLine> lines,
    Money shipping,
    List<Payment> payments,
    boolean taxIncluded,
    Money paid,
    boolean gift,
    int version) {

  /** One payment of an order; {@code providerRef} is what a refund is made against. */
  public record Payment(String method, Money amount, String providerRef) {}

  public Optional<OrderLine> line(int line) {
    return lines.stream().filter(candidate -> candidate.line() == line).findFirst();
  }
}
