package io.recourse.shipping;

import java.util.Optional;

/** What carriers said of parcels that we did not book, such as those the shop sent for an order. */
public interface HeardOf {

  /** The latest news of a parcel by its number, whoever carries it. */
  Optional<ParcelNews> latest(String trackingNumber);

  /** Whether a carrier ever said this of the parcel. */
  boolean said(String trackingNumber, ParcelStatus status);
}
