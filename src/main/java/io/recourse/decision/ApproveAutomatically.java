package io.recourse.decision;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants what the rules grant without a person (RET-02, TRI-05). */
@Service
public class ApproveAutomatically {

  private final Cases cases;
  private final RulesOfLines lines;
  private final SeeArticles articles;

  ApproveAutomatically(Cases cases, RulesOfLines lines, SeeArticles articles) {
    this.articles = articles;
    this.cases = cases;
    this.lines = lines;
  }

  @Transactional
  public Granted approve(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    Granted granted = lines.of(request).grant(request, "Granted by the rules.");
    request.nothingExpected();
    cases.save(request);
    return articles.of(request, granted);
  }
}
