package io.recourse.casefile;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What other features keep about a case, for reading only. */
public interface CaseFile {

  List<TimelineEntry> timeline(CaseNumber number);

  List<Shipment> shipments(CaseNumber number);

  /** Goods in the parcels of the case that nobody had announced. */
  List<Surplus> surplus(CaseNumber number);

  List<Receipt> receipts(CaseNumber number);

  List<RefundLine> refunds(CaseNumber number);

  /** Store credit that the case granted or took back, the oldest first. */
  List<CreditLine> credit(CaseNumber number);

  /** Human work that is open on the case, in the order of its terms. */
  List<OpenTask> openTasks(CaseNumber number);

  /** Who among the staff acted, wrote or answers for it, by account: how they are called. */
  Map<String, String> staffNames(CaseNumber number);

  /**
   * A task of the case.
   *
   * @param holder how its holder is called; null while nobody has it
   * @param dueAt null where no term runs
   */
  record OpenTask(String id, String key, String name, String team, String holder, Instant dueAt) {}

  /**
   * Goods that nobody had announced.
   *
   * @param added pieces that became the line {@code item} of the case
   * @param trackingNumber of the parcel in which the other pieces went back; null until then
   * @param wish of the customer: RETURN or BACK; null until they said so
   * @param kept whether what was not added waits to be collected, or was
   * @param collectedAt null until the customer took them
   */
  record Surplus(
      String sku,
      String name,
      int quantity,
      String note,
      boolean decided,
      int added,
      Integer item,
      String trackingNumber,
      String wish,
      boolean kept,
      Instant collectedAt) {

    /** What the warehouse noted stays with the staff. */
    public Surplus withoutNote() {
      return new Surplus(
          sku, name, quantity, null, decided, added, item, trackingNumber, wish, kept, collectedAt);
    }
  }

  /**
   * A decision table's answer about the case; {@code item} and {@code ground} may be null.
   *
   * @param inputs the facts it was given, as JSON
   * @param outcome its columns, as JSON
   */
  record Receipt(
      Integer item,
      String decision,
      String version,
      List<String> matchedRules,
      String inputs,
      String outcome,
      String ground,
      java.time.Instant at) {}

  /**
   * One refund of the case; amount in minor units.
   *
   * @param to ORIGINAL, PAYMENT or STORE_CREDIT
   * @param simulated whether it went to the simulator and so reached nobody
   */
  record RefundLine(
      String id,
      io.recourse.common.Money amount,
      String state,
      String ground,
      int attempts,
      String to,
      boolean simulated) {}

  /** One movement of store credit: GRANT or TAKE_BACK. */
  record CreditLine(String kind, io.recourse.common.Money amount, java.time.Instant at) {}
}
