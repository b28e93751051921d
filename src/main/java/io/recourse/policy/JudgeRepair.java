package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says within which limits the shop repairs: how often it tries, what a diagnosis costs, and which
 * faults it can name (REP-01).
 */
@Service
public class JudgeRepair {

  private final Decisions decisions;

  JudgeRepair(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param country where the customer lives, as ISO 3166 alpha-2; may be null
   * @param category of the article, the shop's own; may be null
   * @param currency of the order, as ISO 4217
   */
  @Transactional
  public RepairLimits limits(CaseNumber number, String country, String category, String currency) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("country", country);
    columns.put("category", category);
    columns.put("currency", currency);
    Judgement said = decisions.evaluate("repairLimits", number, null, columns);
    return new RepairLimits((int) said.number("tries"), said.number("diagnosisFee"));
  }

  /**
   * Codes of what can be wrong with goods of this category; no receipt is kept.
   *
   * @param category of the article, the shop's own; may be null
   */
  public List<String> faults(String category) {
    Judgement said =
        decisions.evaluate(
            "repairFaults", null, null, Collections.singletonMap("category", category));
    return Arrays.stream(said.text("codes").split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }
}
