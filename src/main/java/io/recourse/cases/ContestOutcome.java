package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
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
    demandOutcome(contested);
    if (contested.isEnded()) {
      contested.reopen();
    }
    contested.contested();
    if (flows.driving(contested).isEmpty()) {
      contested.nextStep(Party.STAFF, "reviewOutcome", null, null);
    }
    cases.save(contested);
    words.reason(contested, reason);
    flows.driving(contested).ifPresent(flow -> flow.contest(number, reason));
    return cases.get(number);
  }

  private static void demandOutcome(ServiceCase contested) {
    boolean outcome =
        contested.isEnded()
            || contested.lines().stream()
                .anyMatch(
                    line ->
                        line.decision() == LineDecision.REFUSED
                            || line.goods() == GoodsState.BACK_TO_CUSTOMER);
    if (!outcome) {
      throw Problem.conflict("case.noOutcome");
    }
  }
}
