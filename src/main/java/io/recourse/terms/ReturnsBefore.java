package io.recourse.terms;

import io.recourse.common.CaseNumber;

/** Port to what was asked before about an order and by its buyer, and to the buyer's class. */
public interface ReturnsBefore {

  /**
   * Returns and exchanges other than this one.
   *
   * @param number null for a request that is no case yet
   * @param customer key of the person
   */
  Counts count(CaseNumber number, String orderNumber, String customer);

  /**
   * @param onOrder of the order
   * @param ofCustomer of the person within a year
   * @param segment class of the person (CUS-05); null where none was computed
   * @param freeReturnFreight whether goods of members of that level travel back free (CUS-09)
   */
  record Counts(int onOrder, int ofCustomer, String segment, boolean freeReturnFreight) {}
}
