package io.recourse.demo.stories;

import io.recourse.common.Money;
import io.recourse.demo.stories.StoryBook.Goods;
import io.recourse.demo.stories.StoryBook.Person;
import io.recourse.demo.stories.StoryBook.Telling;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.policy.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The order that a story is about: what is returned, and something that stays. */
@Component
@Profile("demo")
class StoryOrder {

  private static final Duration ON_THE_ROAD = Duration.ofDays(2);
  private static final int SHIPPING = 5;
  private static final int KEPT = 12;

  private final References references;

  StoryOrder(References references) {
    this.references = references;
  }

  /** The order as the shop knew it when the customer asked. */
  Order of(Telling telling, String number, Instant askedAt) {
    Person person = telling.person();
    Story story = telling.story();
    Instant delivered = askedAt.minus(Duration.ofDays(story.deliveredBefore()));
    List<OrderLine> lines =
        List.of(
            line(1, number, telling.goods(), story.pieces(), person.currency()),
            line(
                2,
                number,
                Goods.plain("MUG-WHITE", "Mug, white", "mug", KEPT),
                1,
                person.currency()));
    Money shipping = money(SHIPPING, person.currency());
    Money paid =
        lines.stream()
            .map(line -> new Money(line.unitPrice().amount() * line.quantity(), person.currency()))
            .reduce(shipping, Money::plus);
    return new Order(
        number,
        new Customer(
            person.id(),
            person.email(),
            person.name(),
            null,
            person.language(),
            person.country(),
            "STANDARD",
            "B2C"),
        delivered.minus(ON_THE_ROAD),
        delivered,
        person.currency(),
        person.country(),
        lines,
        shipping,
        List.of(new Order.Payment("CARD", paid, "pay_" + number)),
        true,
        paid,
        false,
        1);
  }

  private OrderLine line(int line, String order, Goods goods, int pieces, String currency) {
    Money none = Money.zero(currency);
    return new OrderLine(
        line,
        goods.sku(),
        goods.name(),
        goods.category(),
        pieces,
        money(goods.price(), currency),
        none,
        none,
        goods.numbered() ? List.of("SN-" + order) : List.of(),
        goods.traits() == null ? Set.of() : goods.traits(),
        0,
        0);
  }

  /** Reference units, about one euro each, in the currency; a price as shops write them. */
  Money money(int units, String currency) {
    BigDecimal major =
        BigDecimal.valueOf(units)
            .multiply(references.scales().getOrDefault(currency, BigDecimal.ONE))
            .setScale(0, RoundingMode.HALF_UP);
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(major.movePointRight(digits).longValueExact(), currency);
  }
}
