package io.recourse.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The articles that the shop told us about. */
public interface Products {

  Optional<Product> find(String sku);

  /** By their sku, for those that are known. */
  Map<String, Product> find(Collection<String> skus);

  /** All articles of one product by their sku; empty for a product nobody told. */
  List<Product> variants(String product);

  /** The same of several products at once, by product. */
  Map<String, List<Product>> variants(Collection<String> products);

  /** So many pieces of each article left the shop, until it tells its stock anew. */
  void sent(SortedMap<String, Integer> pieces);

  /** Takes the place of what was known under its sku. */
  void keep(Product product);
}
