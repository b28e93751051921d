package io.recourse.priceprotection.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.priceprotection.ClaimSheet;
import io.recourse.priceprotection.DecideClaim;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person pays what was found, or refuses with a ground that the customer reads. */
@Component
class DecidePriceClaimHandler implements TaskHandler {

  private final ClaimSheet sheet;
  private final DecideClaim decide;

  DecidePriceClaimHandler(ClaimSheet sheet, DecideClaim decide) {
    this.sheet = sheet;
    this.decide = decide;
  }

  @Override
  public String taskKey() {
    return PriceElements.DECIDE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of("found", sheet.of(number));
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    return switch (String.valueOf(values.get("decision"))) {
      case "approve" -> Map.of(PriceVariables.GRANTED, decide.grant(number, true));
      case "refuse" -> Map.of(PriceVariables.GRANTED, decide.refuse(number, ground(values)));
      default ->
          throw Problem.invalid("/values/decision", "field.notOneOf", List.of("approve", "refuse"));
    };
  }

  private static String ground(Map<String, Object> values) {
    Object note = values.get("note");
    if (note == null || note.toString().isBlank()) {
      throw Problem.invalid("/values/note", "field.given");
    }
    return note.toString().strip();
  }
}
