package io.recourse.backtest.model;

import io.recourse.backtest.Change;
import io.recourse.common.Money;
import io.recourse.engine.dry.DryVisit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A past instance beside what the draft makes of it.
 *
 * @param id its place in the list; 0 while it is not kept
 * @param endedAt when it ended in the past
 * @param reason why it is not walked to an end; null where it is
 * @param element where that is; null where it is not known
 * @param what steps that fall away (−) or come in (+), and another end (→)
 * @param endThen the end that the deployed model reaches; null where none is walked
 * @param endNow the one that the draft reaches
 * @param daysSaved by so many days the process ends sooner; below 0 where later
 * @param gone work of people that falls away
 * @param come work of people that comes in
 * @param pays 1 where the draft pays what was not, -1 where it does not pay what was
 * @param paid whether any money was paid in the case
 * @param sum what it is about: what was paid, or the worth of the goods
 * @param moneyDays by so many days money is paid sooner; null where none is moved
 * @param granted on what ground the law grants what was asked for; null where it does not
 * @param breach what the draft does against the law; null where nothing
 * @param kept terms of the law that were missed and would not be
 */
public record Walked(
    long id,
    String caseNumber,
    Instant endedAt,
    State state,
    Reason reason,
    String element,
    List<String> what,
    End endThen,
    End endNow,
    Change.Way way,
    Change.Hand hand,
    BigDecimal daysSaved,
    Work gone,
    Work come,
    int pays,
    boolean paid,
    Money sum,
    BigDecimal moneyDays,
    String granted,
    String breach,
    int kept) {

  /**
   * As it was, otherwise, left open by the draft, or not walked as it was by the deployed model.
   */
  public enum State {
    SAME,
    CHANGED,
    UNANSWERED,
    NOT_REPLAYABLE
  }

  /**
   * Where a process ends.
   *
   * @param element its id; "–" where it comes to none that is drawn
   * @param name as it is drawn
   */
  public record End(String element, String name) {

    static End of(DryVisit end) {
      return end == null ? new End("–", "–") : new End(end.element(), end.label());
    }

    boolean isSame(End other) {
      return element.equals(other.element);
    }
  }

  /** Tasks of people and the days they take in all. */
  public record Work(int tasks, BigDecimal days) {

    static final Work NONE = new Work(0, BigDecimal.ZERO);
  }

  static Walked without(PastInstance past, State state, NotWalked why) {
    return new Walked(
        0,
        past.caseNumber(),
        past.endedAt() == null ? past.begunAt() : past.endedAt(),
        state,
        why.reason(),
        why.element(),
        List.of(),
        null,
        null,
        Change.Way.NEITHER,
        Change.Hand.AS_BEFORE,
        null,
        Work.NONE,
        Work.NONE,
        0,
        false,
        null,
        null,
        null,
        null,
        0);
  }
}
