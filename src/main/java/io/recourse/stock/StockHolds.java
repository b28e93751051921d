package io.recourse.stock;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** The stored holds; the database counts them on the article and refuses more than there is. */
public interface StockHolds {

  /** By item, those that are over included. */
  Map<Integer, StockHold> of(CaseNumber number);

  /**
   * Takes the place of what was held for the line, whose case is locked.
   *
   * @return false, and nothing is changed, when the shop has not as many left
   */
  boolean keep(CaseNumber number, StockHold hold);
}
