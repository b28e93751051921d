package io.recourse.deliveries.process;

import io.recourse.cases.Remedy;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.deliveries.DecideProblem;
import io.recourse.deliveries.ProblemSheet;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person says how a delivery is put right, or why it is not. */
@Component
class DecideDeliveryHandler implements TaskHandler {

  private static final List<String> DECISIONS =
      List.of("sendAgain", "refund", "reduce", "wait", "refuse");

  private final DecideProblem decide;
  private final ProblemSheet sheet;

  DecideDeliveryHandler(DecideProblem decide, ProblemSheet sheet) {
    this.decide = decide;
    this.sheet = sheet;
  }

  @Override
  public String taskKey() {
    return DeliveryElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of("decision", sheet.suggestion(number));
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String said = String.valueOf(values.get("decision"));
    String note = values.get("note") == null ? "" : values.get("note").toString().strip();
    switch (said) {
      case "sendAgain" -> decide.grant(number, Remedy.EXCHANGE, note);
      case "refund" -> decide.grant(number, Remedy.REFUND, note);
      case "reduce" -> decide.reduce(number, amount(values), note);
      case "wait" -> decide.waitOn(number);
      case "refuse" -> refuse(number, note);
      default -> throw Problem.invalid("/values/decision", "field.notOneOf", DECISIONS);
    }
    String way =
        switch (said) {
          case "wait" -> "WAIT";
          case "refuse" -> "REFUSE";
          default -> "GRANT";
        };
    return Map.of(DeliveryVariables.DECISION, way);
  }

  /** Null where nothing is said: the shop's share comes off. */
  private static Long amount(Map<String, Object> values) {
    return values.get("amount") instanceof Number amount ? Long.valueOf(amount.longValue()) : null;
  }

  private void refuse(CaseNumber number, String note) {
    if (note.isEmpty()) {
      throw Problem.invalid("/values/note", "field.given");
    }
    decide.refuse(number, note);
  }
}
