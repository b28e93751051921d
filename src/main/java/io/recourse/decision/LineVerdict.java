package io.recourse.decision;

import io.recourse.cases.Remedy;
import java.util.List;
import java.util.Map;

/**
 * What the rules said about one line, kept for the steps that follow.
 *
 * @param evidence NONE, PHOTO or PHOTO_OR_SERIAL
 * @param remedy granted unless a person chooses another (RET-09)
 * @param offered what stands side by side for the customer, in order
 * @param freightPaidBy SELLER or CUSTOMER, for the way back
 */
public record LineVerdict(
    int item,
    boolean automatic,
    boolean goodsBack,
    String evidence,
    Remedy remedy,
    List<Remedy> offered,
    String freightPaidBy,
    String ground) {

  private static final String OURS = "SELLER";

  /** A repair has a case type of its own; a return never does one. */
  boolean asksRepair() {
    return remedy == Remedy.REPAIR;
  }

  /** What the rules refused says nothing of goods; granted all the same, they come back. */
  boolean wantsGoodsBack() {
    return goodsBack || remedy == Remedy.REJECT;
  }

  /** The same for pieces that became a line of their own. */
  public LineVerdict as(int other) {
    return new LineVerdict(
        other, automatic, goodsBack, evidence, remedy, offered, freightPaidBy, ground);
  }

  /**
   * The verdicts of pieces that became lines of their own.
   *
   * @param wholes the line they were taken from, by their own item
   */
  public static List<LineVerdict> ofParts(
      Map<Integer, Integer> wholes, Map<Integer, LineVerdict> verdicts) {
    return wholes.entrySet().stream()
        .filter(part -> verdicts.containsKey(part.getValue()))
        .map(part -> verdicts.get(part.getValue()).as(part.getKey()))
        .toList();
  }

  /** Goods that we had sent home come a second time, at our cost. */
  public LineVerdict comesAgain(int as) {
    return new LineVerdict(as, false, true, evidence, remedy, offered, OURS, ground);
  }

  boolean demandsEvidence() {
    return !"NONE".equals(evidence);
  }
}
