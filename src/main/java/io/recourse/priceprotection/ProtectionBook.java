package io.recourse.priceprotection;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.List;

/** What claims for a price difference bring, line by line. */
public interface ProtectionBook {

  /** Of one case, by item. */
  List<Protection> of(CaseNumber number);

  /** What was granted on an order line before, the earliest first; nothing that was taken back. */
  List<Protection> granted(String orderNumber, int orderLine);

  /** Takes the place of what was kept on the case. */
  void keep(CaseNumber number, String orderNumber, Collection<Protection> lines);

  /** These items are granted: from now on they count against further claims. */
  void grant(CaseNumber number, Collection<Integer> items);

  /** The money for these items is not paid after all. */
  void takeBack(CaseNumber number, Collection<Integer> items);
}
