package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderTotal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an order's returns bring in all, however they are cut and in whatever order they come. */
class OrderOfReturnsTest {

  private record Bought(int quantity, long price, long discount, long tax) {}

  private final RefundCalculator calculator = new RefundCalculator();

  @Property(tries = 2000)
  @Label("RFD-06 every cut and order of an order's returns brings exactly what was paid")
  void whole_order_brings_what_was_paid(
      @ForAll("lines") List<Bought> lines,
      @ForAll("vouchers") long voucher,
      @ForAll boolean onTop,
      @ForAll long seed) {
    Order order = order(lines, 499, voucher, onTop);
    assertThat(total(order, pieces(order, seed), seed)).isEqualTo(order.paid().amount());
  }

  @Property(tries = 2000)
  @Label("RFD-06 a part of an order brings the same, whichever piece of it comes first")
  void any_part_brings_the_same(
      @ForAll("lines") List<Bought> lines,
      @ForAll("vouchers") long voucher,
      @ForAll boolean onTop,
      @ForAll long seed,
      @ForAll long otherSeed) {
    Order order = order(lines, 499, voucher, onTop);
    List<Integer> all = pieces(order, seed);
    List<Integer> part = all.subList(0, 1 + all.size() / 2);
    List<Integer> again = new ArrayList<>(part);
    java.util.Collections.shuffle(again, new Random(otherSeed));
    assertThat(total(order, again, otherSeed)).isEqualTo(total(order, part, seed));
  }

  @Property(tries = 2000)
  @Label("RFD-06 split payments and express: each payment gives back what it brought, never more")
  void split_payments(
      @ForAll("lines") List<Bought> lines,
      @ForAll("vouchers") long voucher,
      @ForAll boolean onTop,
      @ForAll @LongRange(min = 0, max = 3_000) long shipping,
      @ForAll @LongRange(min = 0, max = 3_000) long standard,
      @ForAll long seed,
      @ForAll long otherSeed) {
    Order order = order(lines, shipping, voucher, onTop);
    RefundTerms terms = new RefundTerms(true, standard, List.of());
    long paid = order.paid().amount();
    List<PaymentSplit.Room> payments = payments(paid, new Random(seed));

    Map<Integer, Long> back = new HashMap<>();
    long total = total(order, pieces(order, seed), seed, terms, part -> pay(payments, back, part));
    long again = total(order, pieces(order, otherSeed), otherSeed, terms, part -> {});

    assertThat(total).as("whichever piece comes first").isEqualTo(again);
    assertThat(total).isLessThanOrEqualTo(paid);
    if (standard >= shipping) {
      assertThat(total).as("all is back").isEqualTo(paid);
      payments.forEach(
          one ->
              assertThat(back.getOrDefault(one.payment().seq(), 0L))
                  .as("payment " + one.payment().seq())
                  .isEqualTo(one.left()));
    } else {
      long express = shipping - standard;
      assertThat(paid - total).as("only the extra for express stays").isBetween(0L, express);
    }
    payments.forEach(
        one ->
            assertThat(back.getOrDefault(one.payment().seq(), 0L)).isLessThanOrEqualTo(one.left()));
  }

  /** One to four payments, some of nothing, that make up what was paid. */
  private static List<PaymentSplit.Room> payments(long paid, Random random) {
    List<PaymentSplit.Room> payments = new ArrayList<>();
    long open = paid;
    int count = 1 + random.nextInt(4);
    for (int seq = 1; seq <= count; seq++) {
      long amount = seq == count ? open : random.nextLong(open + 1);
      payments.add(new PaymentSplit.Room(new OriginalPayment(seq, "CARD", "pi_" + seq), amount));
      open -= amount;
    }
    return payments;
  }

  /** Gives one refund back over what is left of the payments, as the books would. */
  private static void pay(List<PaymentSplit.Room> payments, Map<Integer, Long> back, long amount) {
    List<PaymentSplit.Room> left =
        payments.stream()
            .map(
                one ->
                    new PaymentSplit.Room(
                        one.payment(), one.left() - back.getOrDefault(one.payment().seq(), 0L)))
            .toList();
    for (PaymentSplit.Part part : PaymentSplit.over(left, amount)) {
      back.merge(part.payment().seq(), part.amount(), Long::sum);
    }
  }

  @Test
  @DisplayName("RFD-06 a voucher on the whole order is spread before anything is refunded")
  void voucher_on_the_order() {
    List<Bought> lines = List.of(new Bought(1, 6000, 0, 0), new Bought(1, 4000, 0, 0));
    Order order = order(lines, 0, 1000, false);
    assertThat(item(order, 1).amount()).isEqualTo(5400);
    assertThat(item(order, 1).discount()).isEqualTo(600);
    assertThat(item(order, 2).amount()).isEqualTo(3600);
  }

  @Test
  @DisplayName("RFD-06 a cent of rounding or tax on delivery never costs the whole tax")
  void tax_on_top_by_a_cent() {
    List<Bought> lines = List.of(new Bought(3, 3333, 0, 825));
    for (long paid : List.of(11_323L, 11_324L, 11_325L, 11_365L)) {
      Order order = paid(lines, 500, paid);
      assertThat(total(order, List.of(1, 1, 1), 1)).as("paid " + paid).isEqualTo(paid);
      assertThat(order.taxIncluded()).as("paid " + paid).isFalse();
    }
  }

  @Test
  @DisplayName("RFD-06 money that no price explains is not paid out by arithmetic")
  void paid_far_too_much() {
    Order order = paid(List.of(new Bought(1, 1000, 0, 0)), 0, 9_000);
    assertThat(item(order, 1).amount()).isEqualTo(1002);
  }

  @Test
  @DisplayName("RFD-06 delivery comes back though the free piece went first")
  void free_piece_first() {
    Order order = order(List.of(new Bought(1, 6000, 0, 0), new Bought(1, 0, 0, 0)), 499, 0, false);
    assertThat(total(order, List.of(2, 1), 3)).isEqualTo(6499);
    assertThat(total(order, List.of(1, 2), 3)).isEqualTo(6499);
  }

  private RefundItem item(Order order, int line) {
    return calculator
        .calculate(
            order,
            List.of(new ReturnedPieces(1, line, 1)),
            RefundedSoFar.NOTHING,
            RefundTerms.PLAIN.withDelivery(order))
        .get(0);
  }

  /** Returns the pieces in this order, cut at random, keeping books as the tables would. */
  private long total(Order order, List<Integer> pieces, long seed) {
    return total(order, pieces, seed, RefundTerms.PLAIN.withDelivery(order), part -> {});
  }

  private long total(
      Order order, List<Integer> pieces, long seed, RefundTerms terms, LongConsumer refunded) {
    Random cuts = new Random(seed);
    Map<Integer, RefundedSoFar.Line> done = new HashMap<>();
    long shipping = 0;
    long total = 0;
    int next = 0;
    while (next < pieces.size()) {
      int end = Math.min(pieces.size(), next + 1 + cuts.nextInt(4));
      Map<Integer, Integer> parcel = new HashMap<>();
      pieces.subList(next, end).forEach(line -> parcel.merge(line, 1, Integer::sum));
      List<ReturnedPieces> returned = new ArrayList<>();
      parcel.forEach((line, count) -> returned.add(new ReturnedPieces(line, line, count)));
      List<RefundItem> items =
          calculator.calculate(order, returned, new RefundedSoFar(done, shipping, total), terms);
      long before = total;
      for (RefundItem item : items) {
        RefundedSoFar.Line soFar = done.getOrDefault(item.orderLine(), RefundedSoFar.Line.NONE);
        long due = item.goods() - item.discount() + (order.taxIncluded() ? 0 : item.tax());
        assertThat(item.amount()).isEqualTo(due + item.shipping());
        done.put(
            item.orderLine(),
            new RefundedSoFar.Line(soFar.quantity() + item.quantity(), soFar.amount() + due));
        shipping += item.shipping();
        total += item.amount();
      }
      refunded.accept(total - before);
      next = end;
    }
    return total;
  }

  private static List<Integer> pieces(Order order, long seed) {
    List<Integer> pieces = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      for (int i = 0; i < line.quantity(); i++) {
        pieces.add(line.line());
      }
    }
    java.util.Collections.shuffle(pieces, new Random(seed));
    return pieces;
  }

  private static Order order(List<Bought> bought, long shipping, long voucher, boolean onTop) {
    long goods =
        bought.stream()
            .mapToLong(b -> b.price * b.quantity - b.discount + (onTop ? b.tax : 0))
            .sum();
    return build(bought, shipping, Math.max(0, goods - voucher) + shipping, !onTop);
  }

  private static Order paid(List<Bought> bought, long shipping, long paid) {
    OrderTotal total = OrderTotal.of("EUR", lines(bought), eur(shipping));
    return build(bought, shipping, paid, total.taxIncludedIn(eur(paid)));
  }

  private static Order build(List<Bought> bought, long shipping, long paid, boolean included) {
    return new Order(
        "O-1",
        new Customer("C-1", null, "Ada", null, "en", "DE", "STANDARD", "B2C"),
        Instant.parse("2026-10-01T08:00:00Z"),
        Instant.parse("2026-10-05T08:00:00Z"),
        "EUR",
        "DE",
        lines(bought),
        eur(shipping),
        List.of(),
        included,
        eur(paid),
        false,
        1);
  }

  private static List<OrderLine> lines(List<Bought> bought) {
    List<OrderLine> lines = new ArrayList<>();
    for (Bought b : bought) {
      lines.add(
          new OrderLine(
              lines.size() + 1,
              "SKU",
              "Thing",
              null,
              b.quantity,
              eur(b.price),
              eur(b.tax),
              eur(b.discount),
              List.of(),
              Set.of(),
              0,
              0));
    }
    return lines;
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }

  @Provide
  Arbitrary<List<Bought>> lines() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7),
            Arbitraries.longs().between(0, 5_000),
            Arbitraries.longs().between(0, 2_000),
            Arbitraries.longs().between(0, 900))
        .as(
            (quantity, price, discount, tax) ->
                new Bought(quantity, price, Math.min(discount, price * quantity), tax))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<Long> vouchers() {
    return Arbitraries.longs().between(0, 8_000);
  }
}
