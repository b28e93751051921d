package io.recourse.returns.mail;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.disputes.ReopenCase;
import io.recourse.messages.ListedLine;
import io.recourse.messages.MessageFacts;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the closing mail says became of each piece, and until when it may be contested (NTF-05). */
@Component
class OutcomeOfLines implements MessageFacts {

  private final Cases cases;
  private final CaseClocks clocks;
  private final ReopenCase reopen;
  private final SettlementBook settlements;

  OutcomeOfLines(Cases cases, CaseClocks clocks, ReopenCase reopen, SettlementBook settlements) {
    this.settlements = settlements;
    this.cases = cases;
    this.clocks = clocks;
    this.reopen = reopen;
  }

  @Override
  public Set<String> templates() {
    return Set.of("outcome");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    List<ListedLine> lines = lines(number);
    Map<String, Object> facts = new HashMap<>();
    facts.put("lines", lines);
    facts.put("contestUntil", contestUntil(number));
    facts.put("mayReopen", reopen.isPossible(cases.get(number)) ? true : null);
    return facts;
  }

  private List<ListedLine> lines(CaseNumber number) {
    Map<Integer, LineSettlement> settled = settlements.settlements(number);
    return cases.get(number).lines().stream()
        .flatMap(line -> results(line, settled.get(line.item())))
        .toList();
  }

  private Instant contestUntil(CaseNumber number) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals("contest"))
        .filter(clock -> clock.state() == CaseClock.State.RUNNING)
        .map(CaseClock::dueAt)
        .findFirst()
        .orElse(null);
  }

  private static Stream<ListedLine> results(CaseLine line, LineSettlement settled) {
    if (line.decision() != LineDecision.APPROVED) {
      return Stream.of(
          new ListedLine(
              line.quantity(), line.name(), line.decision().name(), groundOf(line), null));
    }
    return Stream.of(
            paid(line, settled),
            new ListedLine(line.rejectedQuantity(), line.name(), "SENT_BACK", null, null),
            new ListedLine(notGranted(line), line.name(), "REFUSED", null, null))
        .filter(part -> part.quantity() > 0);
  }

  /** Where the way back costs as much as the goods bring, the line says so. */
  private static ListedLine paid(CaseLine line, LineSettlement settled) {
    boolean nothingLeft =
        line.money() == MoneyState.NONE && settled != null && settled.freight() > 0;
    return nothingLeft
        ? new ListedLine(settled(line), line.name(), "NOTHING_LEFT", line.ground(), null)
        : new ListedLine(settled(line), line.name(), result(line), null, null);
  }

  private static String groundOf(CaseLine line) {
    return line.decision() == LineDecision.REFUSED ? line.ground() : null;
  }

  private static int settled(CaseLine line) {
    return line.approvedQuantity() - line.rejectedQuantity() - missing(line);
  }

  private static int missing(CaseLine line) {
    return line.receivedQuantity() > 0 ? line.approvedQuantity() - line.receivedQuantity() : 0;
  }

  private static int notGranted(CaseLine line) {
    return line.quantity() - line.approvedQuantity();
  }

  private static String result(CaseLine line) {
    if (line.remedy() == Remedy.EXCHANGE) {
      return "EXCHANGED";
    }
    if (line.money() != MoneyState.SETTLED) {
      return "UNPAID";
    }
    return line.remedy() == Remedy.PRICE_REDUCTION ? "REDUCED" : "REFUNDED";
  }
}
