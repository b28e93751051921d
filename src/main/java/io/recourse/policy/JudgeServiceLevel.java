package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the tables of service standards: which agreement binds a case, and what a rung asks. */
@Service
public class JudgeServiceLevel {

  private final Decisions decisions;

  JudgeServiceLevel(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param customerLevel the shop's own; may be null
   * @param faster whether such members are answered sooner (CUS-09)
   */
  @Transactional
  public ServiceLevelVerdict level(
      CaseNumber number, String caseType, int priority, String customerLevel, boolean faster) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("caseType", caseType);
    columns.put("priority", priority);
    columns.put("customerLevel", customerLevel);
    columns.put("fasterClocks", faster);
    Judgement said = decisions.evaluate("serviceLevel", number, null, columns);
    return new ServiceLevelVerdict(
        said.text("agreement"),
        minutes(said, "acknowledgeMinutes"),
        minutes(said, "firstAnswerMinutes"),
        minutes(said, "nextAnswerMinutes"),
        minutes(said, "updateMinutes"),
        minutes(said, "solveMinutes"),
        minutes(said, "stalledMinutes"));
  }

  /**
   * What the ladder asks at a rung; a receipt is kept where it asks something.
   *
   * @param percent of the time that is over, one that the table names
   * @return names of {@link LadderStep}, in their order
   */
  @Transactional
  public List<LadderStep> rung(
      CaseNumber number, int percent, String clock, String caseType, int priority) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("percent", percent);
    columns.put("clock", clock);
    columns.put("caseType", caseType);
    columns.put("priority", priority);
    Judgement said = decisions.answer(LadderTable.NAME, number, columns);
    List<LadderStep> steps = LadderStep.list(said.text("steps"));
    if (!steps.isEmpty() || said.standsIn()) {
      decisions.keep(number, List.of(new Decisions.Taken(null, said)));
    }
    return steps;
  }

  private static Duration minutes(Judgement said, String output) {
    return Duration.ofMinutes(said.number(output));
  }
}
