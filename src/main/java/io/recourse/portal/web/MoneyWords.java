package io.recourse.portal.web;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes minor units as people read them: 1299 EUR as €12.99. */
@Component("moneyWords")
public class MoneyWords {

  public String write(Number minor, String currency, Locale language) {
    return write(new Money(minor.longValue(), currency), language);
  }

  public String write(Money money, Locale language) {
    Currency currency = Currency.getInstance(money.currency());
    NumberFormat format = NumberFormat.getCurrencyInstance(language);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(money.amount(), currency.getDefaultFractionDigits()));
  }
}
