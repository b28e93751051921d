package io.recourse.deliveries;

/** What was found out about a parcel, by the customer, the carrier or a search. */
public enum Found {
  NONE(0),
  /** The customer has it after all. */
  ARRIVED(3),
  /** It came back to us. */
  BACK(2),
  LOST(1),
  /** The carrier proves that it was handed over. */
  PROVED(3);

  private final int weight;

  Found(int weight) {
    this.weight = weight;
  }

  /** What tracking tells changes only what weighs less: lost goods can turn up, not the reverse. */
  int weight() {
    return weight;
  }
}
