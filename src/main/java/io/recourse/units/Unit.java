package io.recourse.units;

import java.time.Instant;

/**
 * One article with a serial number.
 *
 * @param owner key of the person who has it; null where nobody is known
 * @param sale how it, or the first unit it stands for, was bought; null where that is not known
 * @param replaces serial of the unit it was given for; null for none
 * @param replacedBy serial of the unit that was given for it; null for none
 */
public record Unit(
    Serial serial,
    String sku,
    String name,
    String owner,
    Sale sale,
    Serial replaces,
    Serial replacedBy) {

  /**
   * The purchase that warranty is counted from.
   *
   * @param orderNumber null where its owner registered it without an order of ours
   * @param orderLine null as the number is
   * @param country where it was delivered or is used; may be null
   * @param buyer key of the person who had it first
   */
  public record Sale(
      String orderNumber, Integer orderLine, Instant boughtAt, String country, String buyer) {}

  /** Whether nobody told its serial, so that its purchase alone tells of it. */
  boolean isUnnumbered() {
    return serial.equals(Serial.UNTOLD);
  }

  /** Whether it is not its first buyer's any more. */
  public boolean changedHands() {
    return sale != null && owner != null && !owner.equals(sale.buyer());
  }

  /** As who has it now may know it: the order of somebody else is not named. */
  Unit asOfOwner() {
    Sale seen =
        changedHands() ? new Sale(null, null, sale.boughtAt(), sale.country(), sale.buyer()) : sale;
    return bought(seen);
  }

  /** Whether it is a piece of this article and this person has it. */
  public boolean isPiece(String article, String person) {
    return sku.equals(article) && isOf(person);
  }

  /** The same piece, bought as an order tells instead of its owner. */
  public Unit bought(Sale by) {
    return new Unit(serial, sku, name, owner, by, replaces, replacedBy);
  }

  boolean isOf(String person) {
    return person != null && person.equals(owner);
  }
}
