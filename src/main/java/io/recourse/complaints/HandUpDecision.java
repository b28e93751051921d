package io.recourse.complaints;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.policy.JudgeMoneyBack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the decision of a complaint to the team that may give back more than one's own (CMP-05):
 * the task goes to it with its term and with the reason as a note among staff.
 */
@Service
public class HandUpDecision {

  private final Cases cases;
  private final DecisionWork work;
  private final JudgeMoneyBack policy;
  private final PostMessage words;

  HandUpDecision(Cases cases, DecisionWork work, JudgeMoneyBack policy, PostMessage words) {
    this.cases = cases;
    this.work = work;
    this.policy = policy;
    this.words = words;
  }

  /**
   * @param reason what is proposed, and why
   * @throws Problem INVALID without a reason; CONFLICT where nothing waits for the decision of the
   *     own team, or nobody decides more
   */
  @Transactional
  public void handUp(CaseNumber number, String reason) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    var locked = cases.lock(number);
    String team =
        policy
            .above(locked.number(), Redress.REFUND.name(), work.role())
            .orElseThrow(() -> Problem.conflict("complaint.nobodyAbove"));
    if (!work.give(number, team)) {
      throw Problem.conflict("complaint.notDeciding");
    }
    var unused = words.note(number, reason.strip());
  }
}
