package io.recourse.repairs;

import io.recourse.common.Money;
import io.recourse.policy.CureBasis;
import java.time.Instant;

/**
 * The result of looking at the goods, before any remedy is chosen (TRI-10).
 *
 * @param basis why a repair of it is done
 * @param fault code of what is wrong; null where the technician named none
 * @param quote what a repair that is not covered would cost; null when none is offered
 * @param note what the technician wrote; may be null
 * @param by who diagnosed; null when the term ran out and the fault counts as covered
 */
public record Diagnosis(
    Finding finding,
    Coverage coverage,
    CureBasis basis,
    String fault,
    Money quote,
    String note,
    String by,
    Instant at) {

  /** Whether the repair goes on at our cost. */
  public boolean isCovered() {
    return finding != Finding.NO_FAULT_FOUND && coverage == Coverage.COVERED;
  }

  /** Whether a warranty pays a share of it and the customer the rest. */
  public boolean isShared() {
    return finding != Finding.NO_FAULT_FOUND && coverage == Coverage.PARTLY_COVERED;
  }
}
