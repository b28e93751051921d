package io.recourse.shipping;

/**
 * A shop or locker that takes parcels (LOG-02).
 *
 * @param hours when it is open, in digits; null where it always is
 */
public record DropOffPoint(String name, String address, String country, String hours) {

  @Override
  public String toString() {
    return name + ", " + address;
  }
}
