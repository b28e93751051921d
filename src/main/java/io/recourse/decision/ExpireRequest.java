package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goods were never sent back: what waited for them expires; reopening stays possible. */
@Service
public class ExpireRequest {

  private static final String GROUND = "The goods were not sent back within the term.";

  private static final Set<GoodsState> NOT_SENT = EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL);

  private final Cases cases;
  private final CaseClocks clocks;
  private final VerdictBook book;

  ExpireRequest(Cases cases, CaseClocks clocks, VerdictBook book) {
    this.cases = cases;
    this.clocks = clocks;
    this.book = book;
  }

  @Transactional
  public void expire(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    var verdicts = book.verdicts(number);
    request.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> NOT_SENT.contains(line.goods()))
        .filter(line -> GrantLines.goodsBack(line, verdicts.get(line.item())))
        .map(CaseLine::item)
        .toList()
        .forEach(item -> request.expire(item, GROUND));
    clocks.cancelAll(number);
    request.close(GROUND);
    cases.save(request);
  }
}
