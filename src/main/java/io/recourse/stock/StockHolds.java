package io.recourse.stock;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.Map;

/** The stored holds; the database counts them on the article and refuses more than there is. */
public interface StockHolds {

  /** By item, those that are over included. */
  Map<Integer, StockHold> of(CaseNumber number);

  /** Cases that are promised pieces of an article which the shop has not, by number. */
  List<CaseNumber> waitingFor(String sku);

  /**
   * Take the place of what was held for these lines, whose case is locked; in one statement.
   *
   * @param holds in the order of their articles
   * @return false, and nothing is changed, when the shop has not as many left
   */
  boolean keep(CaseNumber number, List<StockHold> holds);
}
