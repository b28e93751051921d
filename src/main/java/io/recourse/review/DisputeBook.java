package io.recourse.review;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.Map;

/** What a return keeps about what is disputed of it. */
public interface DisputeBook {

  /** Pieces that a reopened case is about, by item; none when it is about all that is disputed. */
  Map<Integer, Integer> named(CaseNumber number);

  /** Forgets what was named before. */
  void name(CaseNumber number, Map<Integer, Integer> pieces);

  /** Refused lines that go on as a case of their own: its number by item. */
  Map<Integer, CaseNumber> appeals(CaseNumber number);

  void appealed(CaseNumber number, Collection<Integer> items, CaseNumber as);
}
