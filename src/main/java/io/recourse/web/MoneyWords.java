package io.recourse.web;

import io.recourse.common.Money;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes sums as people read them, for templates of every feature: 1299 EUR as €12.99. */
@Component("moneyWords")
public class MoneyWords {

  public String write(Number minor, String currency, Locale language) {
    return write(new Money(minor.longValue(), currency), language);
  }

  public String write(Money money, Locale language) {
    return money.inWords(language);
  }
}
