package io.recourse.orders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The warranty terms of articles, by the day they were bought (POL-08). */
public interface Warranties {

  /** The promise that covers a purchase of this day; of several the newest. */
  Optional<Warranty> inForce(String sku, LocalDate purchasedOn);

  /** The same for several articles, by their sku; those without promise are left out. */
  Map<String, Warranty> inForce(Collection<String> skus, LocalDate purchasedOn);

  /** Every promise ever given for the article, the oldest first. */
  List<Warranty> of(String sku);

  /** Stores the promise, in place of the one of the same article and first day. */
  void keep(Warranty warranty);
}
