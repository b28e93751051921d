package io.recourse.loandevices.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.loandevices.LoanCharge;
import io.recourse.loandevices.ReturnLoan;
import io.recourse.worklist.TaskHandler;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody looked at a device that came back. */
@Component
class CheckInLoanHandler implements TaskHandler {

  private static final List<LoanCharge.Grade> GRADES = List.of(LoanCharge.Grade.values());

  private final ReturnLoan returned;
  private final LoanSheet sheet;

  CheckInLoanHandler(ReturnLoan returned, LoanSheet sheet) {
    this.returned = returned;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return LoanElements.CHECK_IN;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.known(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    long charge = values.get("charge") == null ? 0 : LoanValues.number(values, "charge");
    return returned
        .checkIn(number, grade(values.get("grade")), LoanValues.words(values), charge)
        .<Map<String, Object>>map(
            by -> Map.of(LoanVariables.CHARGE_ASKED, true, LoanVariables.BY, Date.from(by)))
        .orElse(Map.of(LoanVariables.CHARGE_ASKED, false));
  }

  private static LoanCharge.Grade grade(Object said) {
    return Arrays.stream(LoanCharge.Grade.values())
        .filter(one -> one.name().equals(said))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/values/grade", "field.notOneOf", GRADES));
  }
}
