package io.recourse.cases;

import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an ended case up again, always allowed with a reason; its clocks start afresh. */
@Service
public class ReopenCase {

  private final Cases cases;
  private final CaseFlows flows;
  private final CaseWords words;

  ReopenCase(Cases cases, CaseFlows flows, CaseWords words) {
    this.cases = cases;
    this.flows = flows;
    this.words = words;
  }

  /** Whether reopening would be heard now: the rule itself, for whoever offers it. */
  public boolean isPossible(ServiceCase of) {
    return of.isEnded() && flows.driving(of).map(process -> process.mayReopen(of)).orElse(true);
  }

  /**
   * @param expectedVersion null for any
   */
  @Transactional
  public ServiceCase reopen(CaseNumber number, String reason, Integer expectedVersion) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase reopened = cases.lock(number);
    VersionCheck.demand(reopened, expectedVersion);
    reopened.reopen();
    boolean driven = flows.driving(reopened).isPresent();
    if (!driven) {
      reopened.nextStep(Party.STAFF, "answerRequest", null, null);
    }
    cases.save(reopened);
    words.reason(reopened, reason);
    flows.driving(reopened).ifPresent(flow -> flow.reopen(number, reason));
    return cases.get(number);
  }
}
