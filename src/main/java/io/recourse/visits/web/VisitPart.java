package io.recourse.visits.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.visits.Visit;
import io.recourse.visits.VisitBook;
import org.springframework.stereotype.Component;

/** What a visit is for and what was said in it, on its case. */
@Component
class VisitPart implements LinePart {

  private final VisitBook book;

  VisitPart(VisitBook book) {
    this.book = book;
  }

  @Override
  public CaseType type() {
    return CaseType.FOLLOW_UP;
  }

  @Override
  public String name() {
    return "visit";
  }

  @Override
  public Object of(CaseNumber number, boolean forCustomer) {
    return book.find(number).map(visit -> json(visit, forCustomer)).orElse(null);
  }

  private VisitJson json(Visit visit, boolean forCustomer) {
    return VisitJson.of(
        visit, book.tries(visit.number()), book.answers(visit.number()), forCustomer);
  }
}
