package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.List;

/** The receipts of decisions on one case (POL-03). */
public interface Receipts {

  /** In the order they were taken. */
  List<Receipt> of(CaseNumber number);
}
