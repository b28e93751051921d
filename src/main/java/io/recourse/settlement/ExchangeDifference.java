package io.recourse.settlement;

/**
 * Money that goes back beside other goods, because the wanted article is cheaper; minor units of
 * the order's currency.
 *
 * @param promised in the latest refund
 * @param owed once refused by finance, now granted on appeal
 */
public record ExchangeDifference(long promised, long owed) {

  static final ExchangeDifference NONE = new ExchangeDifference(0, 0);

  static ExchangeDifference promise(long amount) {
    return new ExchangeDifference(Math.max(0, amount), 0);
  }

  ExchangeDifference appealed() {
    return new ExchangeDifference(0, promised + owed);
  }
}
