package io.recourse.repairs.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.BeginWork;
import io.recourse.repairs.KeepParts;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The warehouse gets the parts that a repair lacks, or says that they cannot be had. */
@Component
class ProcurePartsHandler implements TaskHandler {

  private static final List<String> RESULTS = List.of("ARRIVED", "NOT_TO_BE_HAD");

  private final KeepParts parts;
  private final BeginWork beginWork;

  ProcurePartsHandler(KeepParts parts, BeginWork beginWork) {
    this.parts = parts;
    this.beginWork = beginWork;
  }

  @Override
  public String taskKey() {
    return RepairElements.PROCURE_PARTS;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of(
        "missing",
        parts.missing(number).entrySet().stream()
            .map(part -> part.getValue() + " × " + part.getKey())
            .collect(Collectors.joining("\n")));
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    Object result = values.get("result");
    if (!RESULTS.contains(String.valueOf(result))) {
      throw Problem.invalid("/values/result", "field.notOneOf", RESULTS);
    }
    beginWork.answered(number);
    return Map.of(RepairVariables.PARTS_HERE, "ARRIVED".equals(result));
  }
}
