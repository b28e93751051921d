package io.recourse.orders;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pictures the shop told of its articles. */
@Component
public class ArticlePictures {

  private final Products products;

  ArticlePictures(Products products) {
    this.products = products;
  }

  /** Web addresses by sku, for articles that have one. */
  public Map<String, String> of(Collection<String> skus) {
    return products.find(skus).values().stream()
        .filter(article -> article.picture() != null)
        .collect(Collectors.toMap(Product::sku, Product::picture));
  }
}
