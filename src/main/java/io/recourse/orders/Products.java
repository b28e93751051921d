package io.recourse.orders;

import java.util.Optional;

/** The articles that the shop told us about. */
public interface Products {

  Optional<Product> find(String sku);
}
