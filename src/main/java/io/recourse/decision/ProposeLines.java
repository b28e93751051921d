package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the rules would have of the lines that wait for a person's word, by item. */
@Component
public class ProposeLines {

  private final VerdictBook book;
  private final LineJudge judge;

  ProposeLines(VerdictBook book, LineJudge judge) {
    this.book = book;
    this.judge = judge;
  }

  public Map<Integer, Proposal> of(ServiceCase request) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(request.number());
    Order order = judge.orderOf(request);
    Map<Integer, Proposal> proposals = new TreeMap<>();
    for (CaseLine line : EvidenceCheck.undecided(request)) {
      LineVerdict verdict = verdicts.get(line.item());
      proposals.put(
          line.item(),
          new Proposal(
              RemedyOfLine.proposed(line, verdict),
              verdict == null ? null : verdict.ground(),
              verdict == null ? List.of() : verdict.offered(),
              LineJudge.value(order, LineJudge.boughtIn(order, line), line.quantity())));
    }
    return proposals;
  }
}
