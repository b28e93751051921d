package io.recourse.disputes;

import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Disputable;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseWords;
import io.recourse.conversation.WordRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    return of.isEnded() && flows.driving(of).map(flow -> flow.mayReopen(of)).orElse(true);
  }

  /** What of the case can be named when it is reopened. */
  public List<Disputable> disputable(ServiceCase of) {
    return flows
        .driving(of)
        .map(flow -> flow.disputable(of))
        .orElseGet(() -> of.lines().stream().map(ReopenCase::anyPieces).toList());
  }

  /** About all that can be disputed. */
  @Transactional
  public ServiceCase reopen(CaseNumber number, String reason, Integer expectedVersion) {
    return reopen(number, reason, List.of(), expectedVersion);
  }

  /**
   * @param named the lines it is about; none for all that can be disputed
   * @param expectedVersion null for any
   * @throws io.recourse.common.Problem INVALID when a line is named that cannot be disputed
   */
  @Transactional
  public ServiceCase reopen(
      CaseNumber number, String reason, List<NamedLine> named, Integer expectedVersion) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase reopened = cases.lock(number);
    VersionCheck.demand(reopened, expectedVersion);
    reopened.demandEnded();
    List<Disputable> open = disputable(reopened);
    Map<Integer, Integer> about = NamedLines.demand(named, open);
    Map<Integer, Integer> asked = reopened.reopen(about.isEmpty() ? whole(open) : about);
    boolean driven = flows.driving(reopened).isPresent();
    if (!driven) {
      reopened.nextStep(Party.STAFF, "answerRequest", null, null);
    }
    cases.save(reopened);
    words.reason(reopened, reason);
    Map<Integer, Integer> only = named.isEmpty() ? Map.of() : asked;
    flows.driving(reopened).ifPresent(flow -> flow.reopen(number, reason, only));
    return cases.get(number);
  }

  private static Map<Integer, Integer> whole(List<Disputable> open) {
    return open.stream().collect(Collectors.toMap(Disputable::item, Disputable::most));
  }

  private static Disputable anyPieces(CaseLine line) {
    return new Disputable(line.item(), 1, line.quantity());
  }
}
