package io.recourse.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dated stages of products. */
public interface ProductStages {

  /** The stage on a day; empty before the first one and for a product of which none was told. */
  Optional<LifeCycle> on(String product, LocalDate day);

  /** All stages of a product, the first one first. */
  List<ProductStage> of(String product);

  /** All stages whose product begins so, by product and day. */
  List<ProductStage> beginning(String product, int limit);

  /** Takes the place of the stage that began on the same day. */
  void keep(ProductStage stage);

  /** Says whether there was one. */
  boolean remove(String product, LocalDate since);
}
