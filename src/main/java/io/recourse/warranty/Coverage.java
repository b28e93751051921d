package io.recourse.warranty;

import io.recourse.policy.Guarantee.State;
import java.time.LocalDate;
import java.util.List;

/**
 * Which warranty answers for a fault of a unit, and why.
 *
 * @param partsShare percent of the parts it pays; 0 where none answers
 * @param labourShare percent of the labour it pays
 * @param customerProves whether the customer shows that the fault is original
 * @param until last day of what answers; null where nothing does
 * @param ground in words, with the rule it stands on
 * @param layers all that were asked
 */
public record Coverage(
    Layer layer,
    int partsShare,
    int labourShare,
    boolean customerProves,
    LocalDate until,
    String ground,
    List<Warrant> layers) {

  /** Who answers. */
  public enum Layer {
    /** Law or shop, whichever is kinder. */
    STATUTORY,
    MAKER,
    EXTENDED,
    NONE
  }

  /** How one of them stood; {@code until} is null where it never began. */
  public record Warrant(
      Layer layer, State state, LocalDate until, int partsShare, int labourShare, String ground) {}

  public boolean covered() {
    return layer != Layer.NONE;
  }
}
