package io.recourse.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who bought an article. */
public interface SoldArticles {

  /**
   * Pieces of orders that were sent, by order and line: each serial by itself, and together those
   * of a line without one; lines of cancelled orders are left out.
   *
   * @param serials in upper case; empty for every piece, else only lines that were sold with one
   */
  List<SoldLine> lines(String sku, Set<String> serials);

  /** Serials that were sold with the article, as the shop writes them. */
  Set<String> serials(String sku);

  /** What it was called when it was sold last. */
  Optional<String> name(String sku);
}
