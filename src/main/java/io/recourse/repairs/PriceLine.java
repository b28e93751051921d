package io.recourse.repairs;

import io.recourse.common.Money;
import java.math.BigInteger;

/**
 * One line of what a repair would cost.
 *
 * @param name of a part; null for labour, or for the repair priced as a whole
 * @param price before what a warranty pays
 * @param share percent that a warranty pays
 * @param due what is left to the customer; a fraction of the smallest unit falls to the warranty
 */
public record PriceLine(Kind kind, String name, int quantity, Money price, int share, Money due) {

  private static final int ALL = 100;

  /** What is paid for. */
  public enum Kind {
    PART,
    LABOUR,
    WHOLE
  }

  static PriceLine part(String name, int quantity, Money price, int share) {
    return new PriceLine(Kind.PART, name, quantity, price, share, left(price, share));
  }

  static PriceLine labour(Money price, int share) {
    return new PriceLine(Kind.LABOUR, null, 1, price, share, left(price, share));
  }

  static PriceLine whole(Money price) {
    return new PriceLine(Kind.WHOLE, null, 1, price, 0, price);
  }

  private static Money left(Money price, int share) {
    long due =
        BigInteger.valueOf(price.amount())
            .multiply(BigInteger.valueOf(ALL - share))
            .divide(BigInteger.valueOf(ALL))
            .longValueExact();
    return new Money(due, price.currency());
  }
}
