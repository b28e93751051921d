package io.recourse.contractwithdrawal;

import io.recourse.orders.OrderLine;
import java.time.LocalDate;

/**
 * Whether the contract about one line can be withdrawn from now.
 *
 * @param ground in words, with its source; null where the right is given or the pieces are asked
 *     for
 * @param until last day of the period; null while the goods have not come
 */
public record LineRight(OrderLine line, Standing standing, String ground, LocalDate until) {

  /** How the right stands. */
  public enum Standing {
    GIVEN,
    /** The law takes these goods out of it. */
    EXCLUDED,
    /** The period has ended. */
    OVER,
    /** All pieces are in another case already. */
    ASKED
  }

  public boolean isGiven() {
    return standing == Standing.GIVEN;
  }

  /** So many pieces can be named. */
  public int pieces() {
    return isGiven() ? line.openQuantity() : line.quantity();
  }
}
