package io.recourse.orderchanges.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.orderchanges.ChangeBook;
import org.springframework.stereotype.Component;

/** The change a case is about, as it was asked for and how far it is. */
@Component
class ChangeOfCase implements LinePart {

  private final ChangeBook book;

  ChangeOfCase(ChangeBook book) {
    this.book = book;
  }

  @Override
  public CaseType type() {
    return CaseType.ORDER_CHANGE;
  }

  @Override
  public String name() {
    return "change";
  }

  @Override
  public Object of(CaseNumber number, boolean forCustomer) {
    return book.find(number).map(ChangeJson::of).orElse(null);
  }
}
