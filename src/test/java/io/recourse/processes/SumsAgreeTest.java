package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.casefile.Settlement;
import io.recourse.casefile.SettlementOfCase;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.NewCase;
import io.recourse.orders.OrderLine;
import io.recourse.payments.AskPayment;
import io.recourse.payments.BookPayment;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was quoted is what is settled, paid and refunded, whatever the cart. */
@RecourseTest
class SumsAgreeTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired QuoteReturn quoteReturn;
  @Autowired SettlementOfCase settlement;
  @Autowired AskPayment askPayment;
  @Autowired BookPayment book;
  @Autowired CustomerPayments payments;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  static List<Long> seeds() {
    return new Random(26).longs(16, 1, 1_000_000).boxed().toList();
  }

  @ParameterizedTest(name = "cart {0}")
  @MethodSource("seeds")
  @DisplayName("RFD-06 RET-09 quote, settlement, payment and refund agree to the minor unit")
  void agree(long seed) {
    Random chance = new Random(seed);
    String order = cart(chance);
    List<NewCase.Line> asked = new ArrayList<>();
    List<QuoteLine> quoted = new ArrayList<>();
    for (int line = 1; line <= 3; line++) {
      int pieces = 1 + chance.nextInt(2);
      String sku = chance.nextInt(3) == 0 ? null : article(500 + chance.nextInt(9_000));
      asked.add(
          sku == null
              ? ReturnsFixture.line(line, pieces, Reason.SIZE)
              : exchange(line, pieces, sku));
      quoted.add(
          new QuoteLine(line, pieces, Reason.SIZE, sku == null ? null : Remedy.EXCHANGE, sku));
    }
    Quote quote = quoteReturn.quote(order, quoted, null);

    CaseNumber number = settled(order, asked);
    Settlement now = settlement.of(cases.get(number)).orElseThrow();
    assertThat(now.refund()).as("refund").isEqualTo(quote.total());
    assertThat(now.charge()).as("charge").isEqualTo(quote.toPay());
    assertThat(now.net()).isEqualTo(quote.total().minus(quote.toPay()));

    long charged = now.charge().exceedsZero() ? pay(number, now.charge()) : 0;
    returns.settle(number);
    assertThat(charged).isEqualTo(quote.toPay().amount());
    assertThat(returns.paid(number)).as("paid by the provider").isEqualTo(quote.total().amount());
    assertThat(settlement.of(cases.get(number)).orElseThrow().net()).isEqualTo(now.net());
    assertThat(cases.get(number).isEnded()).isTrue();
    assertThat(held(number)).as("no reservation is left").isZero();
  }

  private CaseNumber settled(String order, List<NewCase.Line> asked) {
    CaseNumber number = returns.open(order, null, asked.toArray(NewCase.Line[]::new));
    returns.run(number);
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    List<Map<String, Object>> found =
        asked.stream()
            .map(line -> ReturnsFixture.found(line.line(), line.quantity(), line.quantity()))
            .toList();
    returns.inspect(number, found);
    return number;
  }

  private long pay(CaseNumber number, Money owed) {
    CustomerPayment asked = askPayment.ask(number, null);
    assertThat(asked.amount()).isEqualTo(owed);
    book.answered(asked.id(), new ChargeAnswer.Taken("pi_" + asked.id(), "CARD", owed));
    driver.runJobs(number);
    return payments.receipts(number).stream().mapToLong(one -> one.kept().amount()).sum();
  }

  /** Three lines of two to three pieces, with odd discounts and taxes, within or on top. */
  private String cart(Random chance) {
    boolean onTop = chance.nextBoolean();
    List<OrderLine> lines = new ArrayList<>();
    long paid = 0;
    for (int line = 1; line <= 3; line++) {
      int pieces = 2 + chance.nextInt(2);
      long price = 300 + chance.nextInt(8_000);
      long discount = chance.nextInt((int) price / 2);
      long tax = (pieces * price - discount) * 19 / (onTop ? 100 : 119);
      paid += pieces * price - discount + (onTop ? tax : 0);
      lines.add(bought(line, pieces, price, tax, discount));
    }
    long shipping = chance.nextInt(600);
    String order = returns.order(2, paid + shipping, shipping, lines.toArray(OrderLine[]::new));
    jdbc.sql("update shop_order set tax_included = ? where number = ?")
        .params(!onTop, order)
        .update();
    return order;
  }

  private static OrderLine bought(int line, int pieces, long price, long tax, long discount) {
    return new OrderLine(
        line,
        "SKU-" + line,
        "Article " + line,
        "home",
        pieces,
        eur(price),
        eur(tax),
        eur(discount),
        List.of(),
        Set.of(),
        0,
        0);
  }

  private String article(long price) {
    String sku = "S-" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            "insert into product (sku, name, list_price, currency, available) values (?, ?, ?,"
                + " 'EUR', 9)")
        .params(sku, sku, price)
        .update();
    return sku;
  }

  private int held(CaseNumber number) {
    return jdbc.sql("select coalesce(sum(pieces), 0) from stock_hold where case_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private static Money eur(long amount) {
    return new Money(amount, "EUR");
  }
}
