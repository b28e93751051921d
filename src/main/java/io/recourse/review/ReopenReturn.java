package io.recourse.review;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Disputable;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.DecisionDue;
import io.recourse.decision.DecisionTerm;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.RefuseRequest;
import io.recourse.decision.VerdictBook;
import io.recourse.disputes.HearContest;
import io.recourse.terms.CaseClocks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reopened case goes back to a person of the returns team, with a fresh term. */
@Service
public class ReopenReturn {

  private final Cases cases;
  private final CaseClocks clocks;
  private final DecisionTerm decisionTerm;
  private final Disputes disputes;
  private final VerdictBook book;
  private final DisputeBook disputed;

  ReopenReturn(
      Cases cases,
      CaseClocks clocks,
      DecisionTerm decisionTerm,
      Disputes disputes,
      VerdictBook book,
      DisputeBook disputed) {
    this.cases = cases;
    this.clocks = clocks;
    this.decisionTerm = decisionTerm;
    this.disputes = disputes;
    this.book = book;
    this.disputed = disputed;
  }

  /** What {@link #reopen} would be heard about now. */
  public List<Disputable> disputable(ServiceCase of) {
    return disputes.of(of);
  }

  /**
   * @param named pieces that the case is about, by item; none for all that can be disputed
   * @throws Problem CONFLICT when there is nothing that a decision could change
   */
  @Transactional
  public DecisionDue reopen(CaseNumber number, Map<Integer, Integer> named) {
    ServiceCase reopened = cases.lock(number);
    if (disputes.of(reopened).isEmpty()) {
      boolean elsewhere = !disputed.appeals(number).isEmpty();
      throw Problem.conflict(elsewhere ? "case.appealed" : "case.allGranted");
    }
    disputed.name(number, named);
    copyVerdicts(reopened);
    clocks.meet(number, RefuseRequest.CLOCK);
    clocks.cancel(number, HearContest.WINDOW);
    DecisionDue due = decisionTerm.start(reopened);
    cases.save(reopened);
    return due;
  }

  // Pieces that became a line of their own are judged as the line that they came from.
  private void copyVerdicts(ServiceCase reopened) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(reopened.number());
    List<LineVerdict> copied =
        reopened.lines().stream()
            .filter(line -> !verdicts.containsKey(line.item()))
            .map(line -> ofSameOrderLine(reopened, line, verdicts))
            .flatMap(Optional::stream)
            .toList();
    book.keep(reopened.number(), copied);
  }

  private static Optional<LineVerdict> ofSameOrderLine(
      ServiceCase in, CaseLine line, Map<Integer, LineVerdict> verdicts) {
    return in.lines().stream()
        .filter(other -> other.orderLine() == line.orderLine())
        .map(other -> verdicts.get(other.item()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(verdict -> verdict.as(line.item()));
  }
}
