package io.recourse.carrierclaims.process;

import io.recourse.carrierclaims.CarrierClaim;
import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.PursueClaim;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the carrier answered. */
@Component
class CarrierAnswerHandler implements TaskHandler {

  private static final List<String> ANSWERS = List.of("ACCEPTED", "PARTLY", "REFUSED");

  private final ClaimBook book;
  private final PursueClaim pursue;

  CarrierAnswerHandler(ClaimBook book, PursueClaim pursue) {
    this.book = book;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return ClaimElements.ANSWER;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    CarrierClaim claim = book.get(number);
    return Map.of(
        "carrier", claim.loss().carrier(),
        "reference", claim.reference(),
        "reminders", claim.reminders(),
        "amount", claim.claimed());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    long granted =
        switch (String.valueOf(values.get("answer"))) {
          case "ACCEPTED" -> book.get(number).claimed();
          case "PARTLY" -> ClaimVariables.amount(values);
          case "REFUSED" -> 0;
          default -> throw Problem.invalid("/values/answer", "field.notOneOf", ANSWERS);
        };
    pursue.answered(number, granted);
    return Map.of(ClaimVariables.GRANTED, granted > 0);
  }
}
