package io.recourse.disputes;

import io.recourse.cases.CaseFlows;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer disagrees with the outcome: the case is looked at again by somebody else. */
@Service
public class ContestOutcome {

  private final Cases cases;
  private final CaseFlows flows;
  private final CaseWords words;

  ContestOutcome(Cases cases, CaseFlows flows, CaseWords words) {
    this.cases = cases;
    this.flows = flows;
    this.words = words;
  }

  /**
   * @param expectedVersion null for any
   */
  @Transactional
  public ServiceCase contest(CaseNumber number, String reason, Integer expectedVersion) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase contested = cases.lock(number);
    VersionCheck.demand(contested, expectedVersion);
    open(contested);
    contested.contested();
    cases.save(contested);
    words.reason(contested, reason);
    flows.driving(contested).ifPresent(flow -> flow.contest(number, reason));
    return cases.get(number);
  }

  /** Whether a contest would be heard now: the rule itself, for whoever offers it. */
  public boolean isPossible(ServiceCase of) {
    return flows.driving(of).map(flow -> flow.mayContest(of)).orElseGet(() -> hasOutcome(of));
  }

  private void open(ServiceCase contested) {
    if (!hasOutcome(contested)) {
      throw Problem.conflict("case.noOutcome");
    }
    if (flows.driving(contested).isPresent()) {
      if (contested.isEnded()) {
        contested.reopenForReview();
      }
      return;
    }
    if (contested.isEnded()) {
      contested.reopen();
    }
    contested.nextStep(Party.STAFF, "reviewOutcome", null, null);
  }

  private static boolean hasOutcome(ServiceCase of) {
    return of.isEnded()
        || of.lines().stream()
            .anyMatch(
                line ->
                    line.decision() == LineDecision.REFUSED
                        || line.goods() == GoodsState.BACK_TO_CUSTOMER);
  }
}
