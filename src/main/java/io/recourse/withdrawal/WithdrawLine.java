package io.recourse.withdrawal;

import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer takes one line of a request back and leaves the others as they are. The last one
 * takes its case with it; a line that is decided shares parcel and money with the others, so it is
 * withdrawn with its case only.
 */
@Service
public class WithdrawLine {

  private final Cases cases;
  private final WithdrawCase whole;
  private final CaseFlows flows;
  private final CaseWords words;

  WithdrawLine(Cases cases, WithdrawCase whole, CaseFlows flows, CaseWords words) {
    this.cases = cases;
    this.whole = whole;
    this.flows = flows;
    this.words = words;
  }

  /** The lines that can be withdrawn now while others stay. */
  public List<CaseLine> apart(ServiceCase of) {
    return open(of).size() > 1 ? possible(of) : List.of();
  }

  /** The lines whose withdrawal would be heard now. */
  public List<CaseLine> possible(ServiceCase of) {
    List<CaseLine> open = open(of);
    if (of.isEnded() || open.size() == 1) {
      return open.size() == 1 && whole.isPossible(of) ? open : List.of();
    }
    List<CaseLine> undecided = open.stream().filter(WithdrawLine::isUndecided).toList();
    return undecided.size() > 1 ? undecided : List.of();
  }

  /**
   * @param expectedVersion null for any
   * @throws Problem INVALID for a line the case does not have, CONFLICT for one that ended or is
   *     decided
   */
  @Transactional
  public ServiceCase withdraw(CaseNumber number, int item, String reason, Integer expectedVersion) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    VersionCheck.demand(of, expectedVersion);
    CaseLine line = of.line(item);
    if (possible(of).stream().noneMatch(one -> one.item() == item)) {
      throw Problem.conflict("line.withdrawnWithCase", item);
    }
    if (open(of).size() == 1) {
      return whole.withdraw(number, reason, expectedVersion);
    }
    of.withdraw(item, reason);
    cases.save(of);
    words.reason(of, reason);
    if (line.decision() == LineDecision.INFO_NEEDED && !asks(of)) {
      flows.driving(of).ifPresent(flow -> flow.evidenceProvided(number));
    }
    return cases.get(number);
  }

  private static boolean asks(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> line.decision() == LineDecision.INFO_NEEDED);
  }

  private static List<CaseLine> open(ServiceCase of) {
    return of.lines().stream().filter(line -> line.decision().isOpen()).toList();
  }

  private static boolean isUndecided(CaseLine line) {
    return line.decision().isOpen() && line.decision() != LineDecision.APPROVED;
  }
}
