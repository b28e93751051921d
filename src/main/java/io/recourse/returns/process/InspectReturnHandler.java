package io.recourse.returns.process;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.inspection.Finding;
import io.recourse.inspection.RecordInspection;
import io.recourse.recalls.CalledBack;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The warehouse's look at what came back. */
@Component
class InspectReturnHandler implements TaskHandler {

  private final Cases cases;
  private final CalledBack calledBack;
  private final RecordInspection recordInspection;

  InspectReturnHandler(Cases cases, CalledBack calledBack, RecordInspection recordInspection) {
    this.cases = cases;
    this.calledBack = calledBack;
    this.recordInspection = recordInspection;
  }

  @Override
  public String taskKey() {
    return ReturnElements.INSPECT_RETURN;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    Set<Integer> recalled = calledBack.lines(number);
    List<Map<String, Object>> lines =
        cases.get(number).lines().stream()
            .filter(line -> line.decision() == LineDecision.APPROVED)
            .filter(line -> isHere(line.goods()))
            .map(line -> row(line, recalled.contains(line.orderLine())))
            .toList();
    return Map.of("lines", lines);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    List<Finding> findings = InspectedRows.findings(values);
    boolean missing =
        recordInspection.record(number, actor, findings, InspectedRows.beyond(values));
    return Map.of(ReturnVariables.PIECES_MISSING, missing);
  }

  private static boolean isHere(GoodsState goods) {
    return goods == GoodsState.RECEIVED || goods == GoodsState.SHORT;
  }

  private static Map<String, Object> row(CaseLine line, boolean recalled) {
    Map<String, Object> row = new TreeMap<>();
    row.put("item", line.item());
    row.put("line", line.orderLine());
    row.put("name", line.name());
    row.put("awaited", line.approvedQuantity());
    row.put("receivedQuantity", line.approvedQuantity());
    row.put("acceptedQuantity", line.approvedQuantity());
    ExpectedCondition expected = ExpectedCondition.of(recalled ? Reason.RECALL : line.reason());
    row.put("grade", expected.grade().name());
    row.put("disposition", expected.disposition().name());
    return row;
  }
}
