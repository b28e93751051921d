package io.recourse.backtest.model;

import io.recourse.backtest.BackTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of a back-test that are walked by one job. */
final class WalkedPage {

  private static final PastCase NOTHING_BESIDE =
      new PastCase(List.of(), null, List.of(), null, true);

  private final int from;
  private final int version;
  private final List<Walked> walked = new ArrayList<>();
  private final Set<String> lawUnknown = new HashSet<>();
  private int cases;
  private int otherVersion;

  /**
   * @param from place of its first case
   * @param version the version that the draft is based on
   */
  WalkedPage(int from, int version) {
    this.from = from;
    this.version = version;
  }

  void add(List<PastInstance> ofCase, WalkOnce both, Map<String, PastCase> found) {
    for (PastInstance past : ofCase) {
      PastCase beside = found.getOrDefault(past.caseNumber(), NOTHING_BESIDE);
      walked.add(both.walk(past, beside));
      otherVersion += past.version() == version ? 0 : 1;
      if (!beside.lawKnown()) {
        lawUnknown.add(past.caseNumber());
      }
    }
    cases++;
  }

  int from() {
    return from;
  }

  int cases() {
    return cases;
  }

  /** Place of the case that comes next. */
  int next() {
    return from + cases;
  }

  boolean isEmpty() {
    return cases == 0;
  }

  List<Walked> walked() {
    return walked;
  }

  BackTest.Page counted(Duration took) {
    return new BackTest.Page(
        cases,
        walked.size(),
        (int) walked.stream().filter(it -> it.state() == Walked.State.UNANSWERED).count(),
        lawUnknown.size(),
        otherVersion,
        took);
  }
}
