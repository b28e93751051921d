package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.List;

/** What other features keep about a case, for reading only. */
public interface CaseFile {

  List<TimelineEntry> timeline(CaseNumber number);

  List<Shipment> shipments(CaseNumber number);

  List<Receipt> receipts(CaseNumber number);

  List<RefundLine> refunds(CaseNumber number);

  /** A decision table's answer about the case; {@code item} and {@code ground} may be null. */
  record Receipt(
      Integer item,
      String decision,
      String version,
      List<String> matchedRules,
      String outcome,
      String ground,
      java.time.Instant at) {}

  /**
   * One refund of the case; amount in minor units.
   *
   * @param simulated whether it went to the simulator and so reached nobody
   */
  record RefundLine(
      String id,
      io.recourse.common.Money amount,
      String state,
      String ground,
      int attempts,
      boolean simulated) {}
}
