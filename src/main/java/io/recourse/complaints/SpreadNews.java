package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The open work of a complaint, of which the lead hears at once. */
public interface SpreadNews {

  /**
   * @param due what staff do next is due by then
   */
  void spreads(CaseNumber number, Instant due);
}
