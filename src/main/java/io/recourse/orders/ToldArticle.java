package io.recourse.orders;

import java.util.Set;

/**
 * One article of a file.
 *
 * @param leftOut columns of {@link #MAY_LEAVE_OUT} that the file has not: of a known article the
 *     stored facts stay (EDG-01)
 */
public record ToldArticle(Product product, Set<String> leftOut) {

  /** Columns a file of articles may do without. */
  public static final Set<String> MAY_LEAVE_OUT =
      Set.of("options", "tax_rate", "available", "category", "traits", "picture");

  /** The article with what the file leaves out as it is known. */
  public Product over(Product known) {
    return new Product(
        product.sku(),
        product.product(),
        product.name(),
        out("options") ? known.options() : product.options(),
        product.listPrice(),
        out("tax_rate") ? known.taxRate() : product.taxRate(),
        out("available") ? known.available() : product.available(),
        out("category") ? known.category() : product.category(),
        out("traits") ? known.traits() : product.traits(),
        out("picture") ? known.picture() : product.picture(),
        known.reserved());
  }

  private boolean out(String column) {
    return leftOut.contains(column);
  }
}
