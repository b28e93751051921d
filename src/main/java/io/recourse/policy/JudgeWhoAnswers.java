package io.recourse.policy;

import io.recourse.common.CaseNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table who answers a chat first, the assistant or a person (CUS-07, TRI-05). */
@Service
public class JudgeWhoAnswers {

  private final Decisions decisions;

  JudgeWhoAnswers(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Who asks, and what.
   *
   * @param matter what the words are about
   * @param customerLevel the shop's own; may be null
   * @param segment class of the customer by what they bought; null before the first
   * @param traits of what they bought last
   * @param staffed whether anybody is at work now
   * @param peak whether more waits than the team can do
   */
  public record Asker(
      String matter,
      String customerLevel,
      String segment,
      Set<String> traits,
      boolean staffed,
      boolean peak) {}

  /** Says {@code first}: ASSISTANT or PERSON, and {@code because}. */
  @Transactional
  public Judgement first(Asker asker) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("matter", asker.matter());
    columns.put("customerLevel", asker.customerLevel());
    columns.put("segment", asker.segment());
    columns.put("lifeCycle", LifeCycle.of(asker.traits()));
    columns.put("staffed", asker.staffed());
    columns.put("peak", asker.peak());
    return decisions.answer("assistantRouting", columns);
  }

  /** Keeps what was said once there is a case. */
  @Transactional
  public void keep(CaseNumber number, Judgement said) {
    decisions.keep(number, List.of(new Decisions.Taken(null, said)));
  }
}
