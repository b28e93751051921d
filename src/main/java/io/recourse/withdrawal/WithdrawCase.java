package io.recourse.withdrawal;

import io.recourse.cases.CaseFlow;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.Cases;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import io.recourse.terms.CaseClocks;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer takes the request back, at any time before money has moved. */
@Service
public class WithdrawCase {

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseFlows flows;
  private final CaseWords words;

  WithdrawCase(Cases cases, CaseClocks clocks, CaseFlows flows, CaseWords words) {
    this.cases = cases;
    this.clocks = clocks;
    this.flows = flows;
    this.words = words;
  }

  /** Whether a withdrawal would be heard now: the rule itself, for whoever offers it. */
  public boolean isPossible(ServiceCase of) {
    return of.mayWithdraw()
        && flows.driving(of).map(process -> process.mayWithdraw(of)).orElse(true);
  }

  /**
   * @param expectedVersion null for any
   */
  @Transactional
  public ServiceCase withdraw(CaseNumber number, String reason, Integer expectedVersion) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase withdrawn = cases.lock(number);
    VersionCheck.demand(withdrawn, expectedVersion);
    Optional<CaseFlow> flow = flows.driving(withdrawn);
    withdrawn.withdraw(reason);
    if (flow.isEmpty() && !withdrawn.isEnded()) {
      withdrawn.nextStep(Party.STAFF, "answerRequest", null, null);
    }
    cases.save(withdrawn);
    words.reason(withdrawn, reason);
    clocks.cancelAll(number);
    flow.ifPresent(process -> process.withdraw(number, reason));
    return cases.get(number);
  }
}
