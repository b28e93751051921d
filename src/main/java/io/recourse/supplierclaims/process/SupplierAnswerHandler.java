package io.recourse.supplierclaims.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.supplierclaims.PursueSupplierClaim;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the supplier answered. */
@Component
class SupplierAnswerHandler implements TaskHandler {

  private static final List<String> ANSWERS = List.of("ACCEPTED", "PARTLY", "REFUSED");

  private final SupplierClaimBook book;
  private final PursueSupplierClaim pursue;

  SupplierAnswerHandler(SupplierClaimBook book, PursueSupplierClaim pursue) {
    this.book = book;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return SupplierElements.ANSWER;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    SupplierClaim claim = book.get(number);
    return Map.of(
        "supplier", claim.supplier(),
        "reference", claim.reference(),
        "reminders", claim.reminders(),
        "amount", claim.claimed());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    long agreed =
        switch (String.valueOf(values.get("answer"))) {
          case "ACCEPTED" -> book.get(number).claimed();
          case "PARTLY" -> SupplierVariables.amount(values);
          case "REFUSED" -> 0;
          default -> throw Problem.invalid("/values/answer", "field.notOneOf", ANSWERS);
        };
    pursue.answered(number, agreed);
    return Map.of(SupplierVariables.GRANTED, agreed > 0);
  }
}
