package io.recourse.backtest;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A decision of a closed case that the draft would have taken otherwise.
 *
 * @param receipt id of the receipt of the decision as it was taken
 * @param item the case line; null when it is about the whole case
 * @param what changed columns, such as {@code eligible: false → true}
 * @param way what it means for the customer
 * @param hand who decides under the draft, where that changes
 * @param daysSaved days between asked and decided that a decision without a person saves; null
 *     where none are, or the end is not known
 * @param pays 1 where the draft pays what was not, -1 where it does not pay what was
 * @param worth value of the goods it is about; null where the case does not know it
 * @param breach what the law grants and the draft would have refused; null where nothing
 * @param failure why the draft gave no answer; null where it did
 * @param marked of a case marked for abuse: 1 where its customer is paid, or paid without a person,
 *     who was not, -1 for the reverse; 0 of any other case
 * @param inTime whether a person decided it too late, and none has to under the draft
 * @param last whether the line was not judged again after it; sums count each line once
 * @param after what the tables asked after it say to the new answer
 */
public record Change(
    long receipt,
    String caseNumber,
    Integer item,
    Instant at,
    List<String> what,
    Way way,
    Hand hand,
    BigDecimal daysSaved,
    int pays,
    Money worth,
    String breach,
    String failure,
    int marked,
    boolean inTime,
    boolean last,
    List<After> after) {

  /** The same with what the tables asked after it say. */
  public Change followedBy(List<After> said) {
    return new Change(
        receipt,
        caseNumber,
        item,
        at,
        what,
        way,
        hand,
        daysSaved,
        pays,
        worth,
        breach,
        failure,
        marked,
        inTime,
        last,
        said);
  }

  /** What the change means for the customer. */
  public enum Way {
    LOSES,
    GAINS,
    NEITHER
  }

  /** Who decides now. */
  public enum Hand {
    AUTOMATIC,
    BY_PERSON,
    AS_BEFORE
  }
}
