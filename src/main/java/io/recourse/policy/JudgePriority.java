package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table how urgent a running case is (TRI-02, TRI-03). */
@Service
public class JudgePriority {

  private final Decisions decisions;

  JudgePriority(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What the table said.
   *
   * @param priority 0 to 100
   * @param againAtHours the hours left by law at which it has to be asked again
   */
  public record Verdict(int priority, int againAtHours) {}

  /**
   * Keeps a receipt where the priority rises.
   *
   * @param statutoryHours until the nearest term of the law ends; -1 where none runs
   * @param lane whether the customer is a member with a lane of their own (CUS-09)
   */
  @Transactional
  public Verdict judge(
      CaseNumber number, int priority, CaseRating rating, int statutoryHours, boolean lane) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("standing", priority);
    columns.put("severity", rating.severity());
    columns.put("safety", rating.safety());
    columns.put("statutoryHours", statutoryHours);
    columns.put("orderValue", rating.orderValue());
    columns.put("priorityLane", lane);
    Judgement said = decisions.answer("casePriority", number, columns);
    Verdict verdict = new Verdict((int) said.number("priority"), (int) said.number("againAtHours"));
    if (verdict.priority() > priority || said.standsIn()) {
      decisions.keep(number, List.of(new Decisions.Taken(null, said)));
    }
    return verdict;
  }
}
