package io.recourse.shipping;

/** A shop or locker that takes parcels (LOG-02). */
public record DropOffPoint(String name, String address, String country) {

  @Override
  public String toString() {
    return name + ", " + address;
  }
}
