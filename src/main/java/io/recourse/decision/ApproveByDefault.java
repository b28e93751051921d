package io.recourse.decision;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody decided within the term, so the request is granted and recorded as such. */
@Service
public class ApproveByDefault {

  private final Cases cases;
  private final CaseClocks clocks;
  private final RulesOfLines lines;
  private final SeeArticles articles;

  ApproveByDefault(Cases cases, CaseClocks clocks, RulesOfLines lines, SeeArticles articles) {
    this.articles = articles;
    this.cases = cases;
    this.clocks = clocks;
    this.lines = lines;
  }

  @Transactional
  public Granted approve(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    clocks.breach(number, DecisionTerm.CLOCK);
    Granted granted =
        lines.of(request).grant(request, "Granted by default: nobody decided within the term.");
    request.nothingExpected();
    cases.save(request);
    return articles.of(request, granted);
  }
}
