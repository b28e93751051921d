package io.recourse.loandevices.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanCharge;
import io.recourse.loandevices.ReturnLoan;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance decides what a customer is charged for a damaged or lost device. */
@Component
class DecideLoanChargeHandler implements TaskHandler {

  private static final List<String> DECISIONS = List.of("CHARGE", "WAIVE");

  private final ReturnLoan returned;
  private final LoanBook book;
  private final LoanSheet sheet;

  DecideLoanChargeHandler(ReturnLoan returned, LoanBook book, LoanSheet sheet) {
    this.returned = returned;
    this.book = book;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return LoanElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Loan loan = book.get(number);
    LoanCharge seen = loan.charge();
    Map<String, Object> known = sheet.known(number);
    known.put("amount", seen.proposed());
    known.put("grade", seen.grade() == null ? loan.state().name() : seen.grade().name());
    known.put("seen", seen.note());
    return known;
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    long amount =
        switch (String.valueOf(values.get("decision"))) {
          case "CHARGE" -> LoanValues.number(values, "amount");
          case "WAIVE" -> 0;
          default -> throw Problem.invalid("/values/decision", "field.notOneOf", DECISIONS);
        };
    return Map.of(LoanVariables.OWED, returned.decide(number, amount));
  }
}
