package io.recourse.orders;

import java.time.LocalDate;

/**
 * What an article is promised beyond the law (POL-08); a purchase keeps the promise of its day.
 *
 * @param from first day of purchase the promise holds for
 * @param to last such day; null while it is still given
 * @param months counted from {@code startsAt}
 * @param covers the quality answered for, in words, such as {@code materials and workmanship}
 * @param source where the promise was read, such as the name of the warranty card
 * @param startsAt delivery where the shop told nothing else
 * @param terms what it covers; all where the shop told nothing else
 */
public record Warranty(
    String sku,
    LocalDate from,
    LocalDate to,
    int months,
    String covers,
    String source,
    WarrantyStart startsAt,
    WarrantyTerms terms) {

  public static final int MOST_MONTHS = 600;

  /** A promise that covers all from delivery. */
  public Warranty(
      String sku, LocalDate from, LocalDate to, int months, String covers, String source) {
    this(sku, from, to, months, covers, source, WarrantyStart.DELIVERY, WarrantyTerms.FULL);
  }

  /** Whether both speak of the same article and first day. */
  public boolean isSamePromise(Warranty other) {
    return sku.equals(other.sku) && from.equals(other.from);
  }
}
