package io.recourse.orders.csv;

import io.recourse.common.Money;
import io.recourse.orders.ImportedReturn;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.ToldArticle;
import io.recourse.orders.ToldStage;

/** What one row of a file says. */
sealed interface ShopRow {

  /**
   * A line of an order.
   *
   * @param order the head without lines; the first row of an order decides it
   * @param line its number is 0 where the file has none; null for a charge
   * @param charge what the row adds to shipping
   * @param paid null where the file does not say
   */
  record Bought(Order order, OrderLine line, Money charge, Money paid) implements ShopRow {}

  /** An article of the shop. */
  record Article(ToldArticle told) implements ShopRow {}

  /** A product enters a stage. */
  record Staged(ToldStage told) implements ShopRow {}

  /** A line of a cancellation. */
  record Cancelled(ImportedReturn told) implements ShopRow {}
}
