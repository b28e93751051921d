package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All visits and what was said in them; changed under the lock of their case only. */
public interface VisitBook {

  void plan(CaseNumber number, VisitPlan plan, Instant at);

  /** The visit is taken up again, by a call: tries made before no longer count. */
  void takeUpAgain(CaseNumber number, Instant at);

  Optional<Visit> find(CaseNumber number);

  default Visit get(CaseNumber number) {
    return find(number).orElseThrow();
  }

  /** Visited after, asked or not. */
  boolean isSeenTo(CaseNumber solved);

  /** Visits by which nobody was asked, whose solved case is rated below this; the oldest first. */
  List<CaseNumber> unaskedRatedBelow(int score, int limit);

  void add(CaseNumber number, VisitTry made);

  /** All tries, the oldest first. */
  List<VisitTry> tries(CaseNumber number);

  /** Tries of this outcome since the visit was taken up. */
  int count(CaseNumber number, VisitOutcome outcome);

  void add(CaseNumber number, SurveyAnswer answer);

  /** All answers, the oldest first; the last one counts. */
  List<SurveyAnswer> answers(CaseNumber number);

  void handOver(CaseNumber number, CaseNumber matter);

  /** Visits whose customers wait to hear what came of a matter that has ended. */
  List<CaseNumber> settled(int limit);

  void matterTold(CaseNumber number);

  void finding(CaseNumber number, String finding);

  void putRight(CaseNumber number, String words);
}
