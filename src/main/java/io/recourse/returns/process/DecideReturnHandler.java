package io.recourse.returns.process;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.DecideRequest;
import io.recourse.decision.DecisionVariables;
import io.recourse.decision.Granted;
import io.recourse.decision.LineChoice;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.TaskHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The decision of the returns team: approve, refuse or ask, as a whole or line by line. */
@Component
class DecideReturnHandler implements TaskHandler {

  private final Cases cases;
  private final DecideRequest decideRequest;

  DecideReturnHandler(Cases cases, DecideRequest decideRequest) {
    this.cases = cases;
    this.decideRequest = decideRequest;
  }

  @Override
  public String taskKey() {
    return ReturnElements.DECIDE_RETURN;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    List<Map<String, Object>> lines =
        cases.get(number).lines().stream().map(DecideReturnHandler::row).toList();
    return Map.of("lines", lines);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String note = FormValues.text(values, "note");
    return switch (String.valueOf(values.get("decision"))) {
      case "approve" -> approve(number, values, note);
      case "refuse" -> refuse(number, note);
      case "askInfo" -> ask(number, note);
      default -> throw Problem.invalid("/values/decision", "task.decide");
    };
  }

  private Map<String, Object> approve(CaseNumber number, Map<String, Object> values, String note) {
    Granted granted = decideRequest.approve(number, choices(number, values), note);
    Map<String, Object> variables = new TreeMap<>(DecisionVariables.of(granted));
    variables.put(DecisionVariables.DECISION, granted.approved() ? "approve" : "refuse");
    return variables;
  }

  private Map<String, Object> refuse(CaseNumber number, String note) {
    decideRequest.refuse(number, note);
    return Map.of(DecisionVariables.DECISION, "refuse", DecisionVariables.APPROVED, false);
  }

  private Map<String, Object> ask(CaseNumber number, String note) {
    if (note == null) {
      throw Problem.invalid("/values/note", "task.question");
    }
    Instant by = decideRequest.askInfo(number, note);
    return Map.of(
        DecisionVariables.DECISION,
        "askInfo",
        DecisionVariables.EVIDENCE_BY,
        ReturnVariables.date(by));
  }

  private Map<Integer, LineChoice> choices(CaseNumber number, Map<String, Object> values) {
    List<CaseLine> lines = cases.get(number).lines();
    Map<Integer, LineChoice> choices = new TreeMap<>();
    List<? extends Map<?, ?>> rows = FormValues.rows(values, "lines");
    for (int i = 0; i < rows.size(); i++) {
      String at = "/values/lines/" + i;
      for (CaseLine line : meant(lines, rows.get(i), at)) {
        choices.put(line.item(), choice(line, rows.get(i), at));
      }
    }
    return choices;
  }

  private static List<CaseLine> meant(List<CaseLine> lines, Map<?, ?> row, String at) {
    Integer item = FormValues.number(row, "item", at);
    Integer orderLine = FormValues.number(row, "line", at);
    List<CaseLine> meant =
        lines.stream()
            .filter(
                line ->
                    item == null
                        ? orderLine != null && line.orderLine() == orderLine
                        : line.item() == item)
            .toList();
    if (meant.isEmpty()) {
      throw Problem.invalid(at + "/line", "case.noLine");
    }
    return meant;
  }

  private static LineChoice choice(CaseLine line, Map<?, ?> row, String at) {
    Integer quantity = FormValues.number(row, "quantity", at);
    if (quantity != null && (quantity < 1 || quantity > line.quantity())) {
      throw Problem.invalid(at + "/quantity", "field.between", 1, line.quantity());
    }
    boolean approved = !"refuse".equals(FormValues.text(row, "decision"));
    Remedy remedy = FormValues.choice(Remedy.class, row, "remedy", at);
    if (remedy == Remedy.REPAIR) {
      throw Problem.invalid(at + "/remedy", "task.noRepair");
    }
    return new LineChoice(line.item(), approved && remedy != Remedy.REJECT, quantity, remedy);
  }

  private static Map<String, Object> row(CaseLine line) {
    Map<String, Object> row = new TreeMap<>();
    row.put("item", line.item());
    row.put("line", line.orderLine());
    row.put("name", line.name());
    row.put("reason", line.reason().name());
    row.put("asked", line.remedyAsked() == null ? "" : line.remedyAsked().name());
    row.put("quantity", line.quantity());
    return row;
  }
}
