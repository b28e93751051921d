package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderCostsTest {

  @Test
  @DisplayName("RFD-02 a discount on the whole order is spread over its lines by what they cost")
  void discountOfTheWholeOrder() {
    OrderCosts costs = OrderCosts.of(order(1000, 9000));

    assertThat(costs.lines().get(1).paid()).isEqualTo(6300);
    assertThat(costs.lines().get(2).paid()).isEqualTo(2700);
  }

  @Test
  @DisplayName("RFD-02 the told discount lowers what a piece cost where the payment hides it")
  void discountBesideAnOverpayment() {
    assertThat(OrderCosts.of(order(1000, 9002)).lines().get(1).paid()).isEqualTo(6300);
    assertThat(OrderCosts.of(order(0, 10002)).lines().get(1).paid()).isEqualTo(7000);
  }

  @Test
  @DisplayName("RFD-02 without a payment told, an order with a discount is paid when the rest is")
  void paidInFull() {
    OrderTotal total = new OrderTotal(eur(10000), eur(1900));
    assertThat(new ShopTerms(TaxMode.ON_TOP, null, eur(1000)).paidInFull(total))
        .isEqualTo(eur(10900));
    assertThat(new ShopTerms(null, null, eur(1000)).taxIncluded(total, eur(9000))).isTrue();
    assertThat(new ShopTerms(null, null, eur(1000)).taxIncluded(total, eur(10900))).isFalse();
  }

  private static Order order(long discount, long paid) {
    Customer buyer = new Customer("c", null, null, null, null, "DE", null, null);
    return new Order(
        "D",
        buyer,
        Instant.EPOCH,
        null,
        "EUR",
        "DE",
        List.of(line(1, 7000), line(2, 3000)),
        eur(0),
        List.of(),
        true,
        eur(paid),
        false,
        new ShopTerms(TaxMode.INCLUDED, null, eur(discount)),
        Fulfilment.UNSAID,
        1);
  }

  private static OrderLine line(int number, long price) {
    return new OrderLine(
        number, "S", "Lamp", null, 1, eur(price), eur(0), eur(0), List.of(), Set.of(), 0, 0);
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
