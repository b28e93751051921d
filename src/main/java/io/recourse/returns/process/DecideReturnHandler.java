package io.recourse.returns.process;

import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.DecideRequest;
import io.recourse.decision.DecisionVariables;
import io.recourse.decision.Granted;
import io.recourse.decision.LineChoice;
import io.recourse.decision.Proposal;
import io.recourse.decision.ProposeLines;
import io.recourse.returns.RepairInstead;
import io.recourse.worklist.FormValues;
import io.recourse.worklist.TaskHandler;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The decision of the returns team: approve, refuse or ask, as a whole or line by line. */
@Component
class DecideReturnHandler implements TaskHandler {

  private final Cases cases;
  private final DecideRequest decideRequest;
  private final ProposeLines propose;
  private final RepairInstead repair;

  DecideReturnHandler(
      Cases cases, DecideRequest decideRequest, ProposeLines propose, RepairInstead repair) {
    this.cases = cases;
    this.propose = propose;
    this.decideRequest = decideRequest;
    this.repair = repair;
  }

  @Override
  public String taskKey() {
    return ReturnElements.DECIDE_RETURN;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    ServiceCase request = cases.get(number);
    Map<Integer, Proposal> proposals = propose.of(request);
    return Map.of(
        "lines",
        request.lines().stream()
            .map(line -> DecisionRows.row(line, proposals.get(line.item())))
            .toList());
  }

  @Override
  public boolean leaves(CaseNumber number, Actor actor, Map<String, Object> values) {
    String note = FormValues.text(values, "note");
    return "approve".equals(values.get("decision"))
        && DecisionRows.holdRepair(values)
        && repair.decide(number, choices(number, values, note), note);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    String note = FormValues.text(values, "note");
    return switch (String.valueOf(values.get("decision"))) {
      case "approve" -> approve(number, values, note);
      case "refuse" -> refuse(number, values, note);
      case "askInfo" -> ask(number, note);
      default -> throw Problem.invalid("/values/decision", "task.decide");
    };
  }

  private Map<String, Object> approve(CaseNumber number, Map<String, Object> values, String note) {
    Map<Integer, LineChoice> stay = repair.takeApart(number, choices(number, values, note), note);
    Granted granted = decideRequest.approve(number, stay, note);
    Map<String, Object> variables = new TreeMap<>(DecisionVariables.of(granted));
    variables.put(DecisionVariables.DECISION, granted.approved() ? "approve" : "refuse");
    return variables;
  }

  private Map<String, Object> refuse(CaseNumber number, Map<String, Object> values, String note) {
    if (note == null && DecisionRows.holdRules(values)) {
      demandGround(propose.of(cases.get(number)));
    }
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

  private Map<Integer, LineChoice> choices(
      CaseNumber number, Map<String, Object> values, String note) {
    ServiceCase request = cases.get(number);
    boolean asked = note == null && DecisionRows.holdRules(values);
    return DecisionRows.choices(request, values, asked ? propose.of(request) : Map.of());
  }

  private static void demandGround(Map<Integer, Proposal> proposals) {
    if (proposals.values().stream().anyMatch(it -> it.remedy() != Remedy.REJECT)) {
      throw Problem.invalid("/values/note", "task.differs");
    }
  }
}
