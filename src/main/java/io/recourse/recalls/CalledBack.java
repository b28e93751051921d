package io.recourse.recalls;

import io.recourse.cases.CaseLine;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Which goods of a case a recall calls back, whatever reason its customer gave. */
@Component
public class CalledBack {

  private final RecallBook book;

  CalledBack(RecallBook book) {
    this.book = book;
  }

  public boolean is(CaseNumber number, CaseLine line) {
    return book.isCalledBack(number, line.orderLine());
  }
}
