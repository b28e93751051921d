package io.recourse.terms;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The obligations of a case: who owes what by when, and what follows by default (design point 8).
 */
public interface CaseClocks {

  /** Starts a clock; one of the same name that still runs is cancelled first. */
  void start(
      CaseNumber number,
      String name,
      String party,
      Instant dueAt,
      String defaultOutcome,
      String legalGround);

  /** The same, for what is owed beside the steps of the case: {@link #cancelAll} leaves it. */
  void startBeside(
      CaseNumber number,
      String name,
      String party,
      Instant dueAt,
      String defaultOutcome,
      String legalGround);

  /**
   * The party did what it owed. Where the last such clock was missed, it stays so and keeps when it
   * was done; else nothing happens when none runs, so for the next two.
   */
  void meet(CaseNumber number, String name);

  void breach(CaseNumber number, String name);

  /** It runs on from when it began, until another time. */
  void move(CaseNumber number, String name, Instant dueAt);

  void cancel(CaseNumber number, String name);

  /**
   * All but what is owed beside the case and the duties of the law that outlive it ({@link
   * LateDuty}).
   */
  void cancelAll(CaseNumber number);

  /** It rests: the party may wait, and nothing is missed meanwhile. */
  void pause(CaseNumber number, String name);

  /**
   * Cases on which such a clock runs past its time, by number.
   *
   * @param after null for the first ones
   */
  List<CaseNumber> overdue(String name, Instant now, CaseNumber after, int limit);

  /** Those of these cases that have missed such a clock. */
  Set<CaseNumber> missed(String name, Collection<CaseNumber> numbers);

  List<CaseClock> of(CaseNumber number);
}
