package io.recourse.priceprotection;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Orders;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was found on a claim, one line of text a line of the case, in signs of every language. */
@Component
public class ClaimSheet {

  private final Cases cases;
  private final Orders orders;
  private final ProtectionBook book;

  ClaimSheet(Cases cases, Orders orders, ProtectionBook book) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
  }

  /** Such as {@code Lamp: 2 × (40.00 EUR → 30.00 EUR) = 20.00 EUR}. */
  public String of(CaseNumber number) {
    ServiceCase of = cases.get(number);
    String currency = orders.find(of.orderNumber()).orElseThrow().currency();
    return book.of(number).stream()
        .map(line -> line(of.line(line.item()).name(), line, currency))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String name, Protection found, String currency) {
    String price = found.price() == null ? "?" : sum(found.price(), currency);
    return "%s: %d × (%s → %s) = %s"
        .formatted(
            name,
            found.pieces(),
            sum(found.paid(), currency),
            price,
            sum(found.amount(), currency));
  }

  private static String sum(long amount, String currency) {
    return new Money(amount, currency).inWords();
  }
}
