package io.recourse.recalls;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Set;

/**
 * A recall as it was raised.
 *
 * @param number of its parent case
 * @param reference by which maker or authority know it; the same reference is raised once
 * @param article its name when it was raised
 * @param serials the batch, in upper case; empty for every piece that was sold
 * @param remedy REFUND, EXCHANGE or REPAIR, which each buyer's case asks for
 * @param words what buyers are told, in the language it was written in
 * @param running whether what comes to it later is signalled too; until somebody stops it
 */
public record Recall(
    CaseNumber number,
    String reference,
    String sku,
    String article,
    Set<String> serials,
    Remedy remedy,
    String words,
    Instant raisedAt,
    boolean running) {

  public Recall {
    serials = Set.copyOf(serials);
  }

  /** Whether both are about the same pieces. */
  boolean isOfSamePieces(WantedRecall wanted) {
    return sku.equals(wanted.sku()) && serials.equals(wanted.batch());
  }

  /** Whether both ask for the same, whatever the numbers they were given. */
  boolean asksTheSame(WantedRecall wanted) {
    return sku.equals(wanted.sku())
        && serials.equals(wanted.batch())
        && remedy.name().equals(wanted.remedy())
        && words.equals(wanted.text());
  }
}
