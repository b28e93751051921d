package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefundCalculatorTest {

  private static final RefundTerms WITHDRAWAL = new RefundTerms(true, 499, List.of());

  private final RefundCalculator calculator = new RefundCalculator();

  @Property
  @Label("RFD-06 any way of returning pieces adds up to exactly what was paid")
  void partial_refunds_add_up(@ForAll("orders") Order order, @ForAll("cuts") List<Integer> cuts) {
    Ledger ledger = new Ledger(order);
    int cut = 0;
    while (!ledger.isWhole()) {
      ledger.refund(cuts.get(cut++ % cuts.size()), new RefundTerms(true, 1_000_000, List.of()));
    }
    assertThat(ledger.total).isEqualTo(order.paid().amount());
  }

  @Property
  @Label("RFD-06 never negative and never more than was paid, whatever was deducted or paid short")
  void never_too_much(
      @ForAll("orders") Order order,
      @ForAll("cuts") List<Integer> cuts,
      @ForAll("fees") List<Long> fees,
      @ForAll("fees") List<Long> short_) {
    Order paid = TestOrders.paidShort(order, short_.get(0));
    Ledger ledger = new Ledger(paid);
    for (int i = 0; !ledger.isWhole(); i++) {
      Deduction fee = new Deduction(1, fees.get(i % fees.size()), "Used goods");
      ledger.refund(cuts.get(i % cuts.size()), new RefundTerms(true, 1_000_000, List.of(fee)));
    }
    assertThat(ledger.total).isLessThanOrEqualTo(paid.paid().amount());
    assertThat(ledger.smallest).isNotNegative();
  }

  @Test
  @DisplayName("RFD-06 a cent that does not divide is neither lost nor paid twice")
  void odd_cents() {
    Order order = TestOrders.order("EUR", 3, 333, 0, 100, 0, true);

    assertThat(amount(order, 1, RefundedSoFar.NOTHING)).isEqualTo(333 - 33);
    assertThat(amount(order, 1, soFar(1, 300))).isEqualTo(333 - 33);
    assertThat(amount(order, 1, soFar(2, 600))).isEqualTo(333 - 34);
  }

  @Test
  @DisplayName("RFD-06 currencies without and with three decimals are only minor units")
  void yen_and_dinar() {
    assertThat(amount(TestOrders.order("JPY", 3, 1000, 100, 0, 0, false), 1, RefundedSoFar.NOTHING))
        .as("an odd cent goes to who asks first")
        .isEqualTo(1034);
    assertThat(amount(TestOrders.order("KWD", 7, 1234, 5, 0, 0, false), 7, RefundedSoFar.NOTHING))
        .isEqualTo(7 * 1234 + 5);
  }

  @Test
  @DisplayName("LAW-02 withdrawal pays standard delivery back once all is back, express not")
  void shipping() {
    Order order = TestOrders.order("EUR", 2, 1000, 0, 0, 1499, true);

    assertThat(calculate(order, 1, RefundedSoFar.NOTHING).shipping()).isZero();
    assertThat(calculate(order, 1, soFar(1, 1000)).shipping()).isEqualTo(499);
    assertThat(calculate(order, 2, RefundedSoFar.NOTHING).amount()).isEqualTo(2499);
  }

  @Test
  @DisplayName("RFD-06 a price reduction given before is not paid a second time")
  void reduction_before_return() {
    Order order = TestOrders.order("EUR", 1, 1000, 0, 0, 0, true);

    assertThat(amount(order, 1, soFar(0, 300))).isEqualTo(700);
  }

  @Test
  void more_pieces_than_are_left() {
    Order order = TestOrders.order("EUR", 2, 1000, 0, 0, 0, true);

    assertThatThrownBy(() -> amount(order, 2, soFar(1, 1000)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Fewer pieces");
  }

  @Provide
  Arbitrary<Order> orders() {
    return Combinators.combine(
            Arbitraries.of("EUR", "JPY", "KWD"),
            Arbitraries.integers().between(1, 40),
            Arbitraries.longs().between(0, 5_000_000),
            Arbitraries.longs().between(0, 99_999),
            Arbitraries.longs().between(0, 99_999),
            Arbitraries.longs().between(0, 5_000),
            Arbitraries.of(true, false))
        .as(TestOrders::order);
  }

  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(1, 12).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Long>> fees() {
    return Arbitraries.longs().between(0, 10_000_000).list().ofMinSize(1).ofMaxSize(5);
  }

  private RefundItem calculate(Order order, int pieces, RefundedSoFar soFar) {
    return calculator
        .calculate(order, List.of(new ReturnedPieces(1, 1, pieces)), soFar, WITHDRAWAL)
        .get(0);
  }

  private long amount(Order order, int pieces, RefundedSoFar soFar) {
    return calculate(order, pieces, soFar).amount();
  }

  private static RefundedSoFar soFar(int pieces, long amount) {
    return new RefundedSoFar(Map.of(1, new RefundedSoFar.Line(pieces, amount)), 0, amount);
  }

  /** Plays refunds one after the other, keeping books as the tables would. */
  private final class Ledger {

    private final Order order;
    private final Map<Integer, RefundedSoFar.Line> lines = new HashMap<>();
    private long shipping;
    private long total;
    private long smallest = Long.MAX_VALUE;

    Ledger(Order order) {
      this.order = order;
    }

    boolean isWhole() {
      return left() == 0;
    }

    void refund(int wanted, RefundTerms terms) {
      int pieces = Math.min(wanted, left());
      RefundedSoFar soFar = new RefundedSoFar(lines, shipping, total);
      List<ReturnedPieces> back = List.of(new ReturnedPieces(1, 1, pieces));
      RefundItem item = calculator.calculate(order, back, soFar, terms).get(0);
      long due = item.goods() - item.discount() + (order.taxIncluded() ? 0 : item.tax());
      RefundedSoFar.Line before = lines.getOrDefault(1, RefundedSoFar.Line.NONE);
      lines.put(1, new RefundedSoFar.Line(before.quantity() + pieces, before.amount() + due));
      shipping += item.shipping();
      total += item.amount();
      smallest = Math.min(smallest, item.amount());
    }

    private int left() {
      int done = lines.getOrDefault(1, RefundedSoFar.Line.NONE).quantity();
      return order.lines().get(0).quantity() - done;
    }
  }
}
