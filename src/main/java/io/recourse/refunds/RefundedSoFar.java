package io.recourse.refunds;

import java.util.Map;

/**
 * What earlier refunds of an order, reserved or paid, already took; minor units.
 *
 * @param lines per order line; lines without a refund are absent
 * @param shipping delivery cost already paid back
 * @param total everything already paid back or promised
 */
public record RefundedSoFar(Map<Integer, Line> lines, long shipping, long total) {

  public static final RefundedSoFar NOTHING = new RefundedSoFar(Map.of(), 0, 0);

  /**
   * One order line.
   *
   * @param quantity pieces already paid back
   * @param amount paid back without shipping and before fees, price reductions included
   */
  public record Line(int quantity, long amount) {
    static final Line NONE = new Line(0, 0);
  }

  public RefundedSoFar {
    lines = Map.copyOf(lines);
  }

  Line line(int orderLine) {
    return lines.getOrDefault(orderLine, Line.NONE);
  }
}
