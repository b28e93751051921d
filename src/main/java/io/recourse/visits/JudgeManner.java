package io.recourse.visits;

import io.recourse.cases.CaseType;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table of manner for a process and the stage at which its customers are asked. */
@Component
class JudgeManner {

  private static final String TABLE = "mannerStandard";

  private final Decisions decisions;

  JudgeManner(Decisions decisions) {
    this.decisions = decisions;
  }

  MannerStandard standard(CaseType of, VisitOccasion stage) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("caseType", of.name());
    columns.put("stage", stage.name());
    Judgement said = decisions.answer(TABLE, columns);
    return new MannerStandard((int) said.number("target"), (int) said.number("floor"));
  }
}
