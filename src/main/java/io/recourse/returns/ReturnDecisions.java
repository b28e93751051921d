package io.recourse.returns;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.decision.DecisionRules;
import io.recourse.decision.EvidenceCheck;
import io.recourse.decision.ExceptionReason;
import io.recourse.decision.GrantLines;
import io.recourse.decision.Granted;
import io.recourse.decision.LineChoice;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How returns and exchanges are decided: line by line, on what the tables said of each. */
@Component
class ReturnDecisions implements DecisionRules {

  private final EvidenceCheck evidence;
  private final GrantLines lines;
  private final ExceptionReason reason;

  ReturnDecisions(EvidenceCheck evidence, GrantLines lines, ExceptionReason reason) {
    this.evidence = evidence;
    this.lines = lines;
    this.reason = reason;
  }

  @Override
  public Set<CaseType> types() {
    return EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE);
  }

  @Override
  public String taskKey() {
    return "Task_DecideReturn";
  }

  @Override
  public String step() {
    return "decideReturn";
  }

  @Override
  public boolean mayBeAutomatic(ServiceCase request) {
    return evidence.mayBeAutomatic(request);
  }

  @Override
  public Granted grant(
      ServiceCase request, Map<Integer, LineChoice> choices, String ground, String refusal) {
    return lines.grant(request, choices, ground, refusal);
  }

  @Override
  public void demandReason(ServiceCase request, Map<Integer, LineChoice> choices, String note) {
    reason.demand(request, choices, note);
  }

  @Override
  public void refuse(ServiceCase request, String ground) {
    EvidenceCheck.undecided(request).forEach(line -> GrantLines.refuse(request, line, ground));
  }
}
