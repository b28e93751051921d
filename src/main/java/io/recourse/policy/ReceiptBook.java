package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.List;

/** Port that keeps receipts; actor and time are stamped as they are kept. */
public interface ReceiptBook {

  void keep(CaseNumber number, List<Decisions.Taken> taken);
}
