package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which ways of paying back are open and how long each takes. A consumer who withdraws gets
 * the money the way it came unless they expressly agree otherwise (Dir. 2011/83 art. 13(1)).
 */
@Service
public class JudgeRefundTo {

  private static final String TABLE = "refundDestination";

  private final Decisions decisions;

  JudgeRefundTo(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param number the case whose file keeps the receipt; null where nothing is decided yet
   */
  @Transactional
  public RefundToVerdict judge(CaseNumber number, RefundToFacts facts) {
    Judgement said = decisions.evaluate(TABLE, number, null, columns(facts));
    return new RefundToVerdict(
        said.is("allowed"),
        RefundToVerdict.Ground.valueOf(said.text("groundCode")),
        Math.toIntExact(said.number("seenWithinDays")));
  }

  private static Map<String, Object> columns(RefundToFacts facts) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("to", facts.to());
    columns.put("kind", facts.kind());
    columns.put("paidWith", facts.paidWith());
    columns.put("reason", facts.reason());
    columns.put("groundKind", GroundKind.of(facts.reason()).name());
    columns.put("country", facts.country());
    columns.put("agreed", facts.agreed());
    return columns;
  }
}
