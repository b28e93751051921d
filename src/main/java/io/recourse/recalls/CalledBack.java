package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which goods of a case a recall calls back, whatever reason its customer gave. */
@Component
public class CalledBack {

  private final RecallBook book;

  CalledBack(RecallBook book) {
    this.book = book;
  }

  /** The lines of their order that the pieces called back are of. */
  public Set<Integer> lines(CaseNumber number) {
    return book.calledBack(number);
  }
}
