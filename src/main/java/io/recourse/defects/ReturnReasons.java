package io.recourse.defects;

import java.time.Instant;
import java.util.List;

/** Reasons as customers gave them, by article. */
public interface ReturnReasons {

  /**
   * Articles of cases opened since then, those with most faulty pieces first; withdrawn lines do
   * not count.
   *
   * @param from the first moment of a month, in UTC
   * @param faults reasons that speak of the article and not of the wish
   */
  List<ArticleReturns> since(Instant from, List<String> faults, int most);
}
