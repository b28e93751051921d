package io.recourse.backtest.jdbc;

import io.recourse.backtest.PastDecision.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was asked after each decision of the changed table, on the same line of the same case. */
class LaterReceipts {

  private final Map<Long, Map<String, Answered>> after = new HashMap<>();

  /**
   * @param decision null for a receipt of the changed table itself
   */
  record Receipt(long id, String caseNumber, Integer item, String decision, Answered answered) {

    boolean isOf(Receipt other) {
      return caseNumber.equals(other.caseNumber) && Objects.equals(item, other.item);
    }
  }

  /**
   * @param receipts of the table and of those that follow it, by case, line and order of asking
   */
  LaterReceipts(List<Receipt> receipts) {
    Receipt asked = null;
    for (Receipt one : receipts) {
      if (one.decision() == null) {
        asked = one;
        after.put(one.id(), new HashMap<>());
      } else if (asked != null && one.isOf(asked)) {
        after.get(asked.id()).putIfAbsent(one.decision(), one.answered());
      }
    }
  }

  Map<String, Answered> of(long receipt) {
    return after.getOrDefault(receipt, Map.of());
  }
}
