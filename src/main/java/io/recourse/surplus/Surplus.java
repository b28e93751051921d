package io.recourse.surplus;

import java.time.Instant;

/**
 * Goods in a return's parcel that nobody announced. Pieces are added to the return, as a line of
 * the case, or go back to the customer; nothing else ever becomes of them.
 *
 * @param position number within the case, from 1
 * @param sku null where the warehouse could not tell
 * @param added pieces that became a line of the case
 * @param item that line; null while none were added
 * @param trackingNumber of the parcel in which the others went back; null until then
 * @param wish what the customer wants of them; null until they said so
 * @param kept whether what was not added waits to be collected, or was
 * @param collectedAt null until the customer took them
 */
public record Surplus(
    int position,
    Found found,
    Instant foundAt,
    String foundBy,
    boolean decided,
    int added,
    Integer item,
    String trackingNumber,
    Wish wish,
    boolean kept,
    Instant collectedAt) {

  /** What a customer wants of goods they had not announced. */
  public enum Wish {
    RETURN,
    BACK
  }

  /** What lay in the parcel, in the warehouse's words; {@code quantity} in pieces. */
  public record Found(String sku, String name, int quantity, String note) {}

  static Surplus found(int position, Found found, Instant at, String by) {
    return new Surplus(position, found, at, by, false, 0, null, null, null, false, null);
  }

  /** Pieces that are still here and go back to the customer. */
  public int toSendBack() {
    return decided && !kept && trackingNumber == null ? found.quantity() - added : 0;
  }

  /** Pieces that wait to be collected. */
  public int toCollect() {
    return kept && collectedAt == null ? found.quantity() - added : 0;
  }

  Surplus staysHere() {
    return new Surplus(
        position, found, foundAt, foundBy, true, added, item, null, wish, true, null);
  }

  Surplus collected(Instant at) {
    return new Surplus(position, found, foundAt, foundBy, true, added, item, null, wish, true, at);
  }

  /** Pieces that went back to the customer. */
  public int sentBack() {
    return trackingNumber == null ? 0 : found.quantity() - added;
  }

  Surplus wished(Wish wanted) {
    return new Surplus(
        position,
        found,
        foundAt,
        foundBy,
        decided,
        added,
        item,
        trackingNumber,
        wanted,
        kept,
        collectedAt);
  }

  Surplus goesBack() {
    return new Surplus(
        position, found, foundAt, foundBy, true, added, item, null, wish, false, null);
  }

  Surplus added(int pieces, int item) {
    return new Surplus(
        position, found, foundAt, foundBy, true, pieces, item, null, wish, false, null);
  }

  /** They travel in this parcel, the first or another in its place. */
  public Surplus sent(String trackingNumber) {
    return new Surplus(
        position, found, foundAt, foundBy, true, added, item, trackingNumber, wish, false, null);
  }
}
