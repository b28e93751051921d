package io.recourse.transitdamage;

import io.recourse.common.CaseNumber;
import io.recourse.inspection.TransitDamage.Packaging;
import java.time.Instant;

/**
 * Pieces of one line that were damaged on their way back.
 *
 * @param item case line
 * @param bearer who bears the risk of the way back
 */
public record DamagedLine(
    CaseNumber number,
    int item,
    String trackingNumber,
    Packaging packaging,
    Bearer bearer,
    Instant foundAt) {

  /** Who bears the risk. */
  public enum Bearer {
    SHOP,
    CUSTOMER
  }
}
