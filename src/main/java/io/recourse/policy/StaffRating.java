package io.recourse.policy;

import io.recourse.common.CaseNumber;

/** Port: what staff found of a case after it was routed (TRI-02). */
public interface StaffRating {

  /**
   * The same rating where they found nothing.
   *
   * @param standing in the scale of routing: severity from 1 to 4, the gravest
   */
  CaseRating after(CaseNumber number, CaseRating standing);
}
