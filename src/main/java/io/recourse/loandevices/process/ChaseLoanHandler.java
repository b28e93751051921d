package io.recourse.loandevices.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.loandevices.ReturnLoan;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody asked the customer for a device that is overdue. */
@Component
class ChaseLoanHandler implements TaskHandler {

  private static final List<String> OUTCOMES = List.of("EXTEND", "LOST");

  private final ReturnLoan returned;
  private final LoanSheet sheet;

  ChaseLoanHandler(ReturnLoan returned, LoanSheet sheet) {
    this.returned = returned;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return LoanElements.CHASE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return sheet.known(number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    return switch (String.valueOf(values.get("outcome"))) {
      case "EXTEND" -> {
        returned.extend(number, LoanValues.number(values, "days"));
        yield Map.of(LoanVariables.CHASED, "EXTEND");
      }
      case "LOST" -> Map.of(LoanVariables.CHASED, "LOST");
      default -> throw Problem.invalid("/values/outcome", "field.notOneOf", OUTCOMES);
    };
  }
}
