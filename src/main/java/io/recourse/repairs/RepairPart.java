package io.recourse.repairs;

import io.recourse.common.Money;

/**
 * An article that a repair needs or used up.
 *
 * @param position from 1 within the case
 * @param needed pieces that are asked for in all, used ones included
 * @param used pieces that were built in
 * @param unitCost price of one piece on the day it was used; null until then, or where unknown
 */
public record RepairPart(int position, String sku, int needed, int used, Money unitCost) {

  /** Pieces of an article, as a technician names them. */
  public record Pieces(String sku, int quantity) {}

  RepairPart needing(int pieces) {
    return new RepairPart(position, sku, pieces, used, unitCost);
  }

  RepairPart using(int more, Money cost) {
    int inAll = used + more;
    return new RepairPart(position, sku, Math.max(needed, inAll), inAll, cost);
  }
}
