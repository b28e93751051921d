package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody decided within the term, so the request is granted and recorded as such; but for money
 * off, in whose place the next remedy comes.
 */
@Service
public class ApproveByDefault {

  private static final String GROUND = "Granted by default: nobody decided within the term.";
  private static final String NO_MONEY_OFF =
      GROUND + " Money off takes a person; this is the next remedy offered.";

  private final Cases cases;
  private final CaseClocks clocks;
  private final RulesOfLines lines;
  private final SeeArticles articles;
  private final VerdictBook book;

  ApproveByDefault(
      Cases cases, CaseClocks clocks, RulesOfLines lines, SeeArticles articles, VerdictBook book) {
    this.book = book;
    this.articles = articles;
    this.cases = cases;
    this.clocks = clocks;
    this.lines = lines;
  }

  @Transactional
  public Granted approve(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    clocks.breach(number, DecisionTerm.CLOCK);
    Granted granted = lines.of(request).grant(request, insteadOfMoneyOff(request), GROUND, GROUND);
    request.nothingExpected();
    cases.save(request);
    return articles.of(request, granted);
  }

  private Map<Integer, LineChoice> insteadOfMoneyOff(ServiceCase request) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(request.number());
    Map<Integer, LineChoice> choices = new TreeMap<>();
    for (CaseLine line : EvidenceCheck.undecided(request)) {
      Remedy wanted = RemedyOfLine.wanted(line, null, verdicts);
      Remedy given = RemedyOfLine.withoutPerson(wanted, verdicts.get(line.item()));
      if (given != wanted) {
        choices.put(line.item(), new LineChoice(line.item(), true, null, given, NO_MONEY_OFF));
      }
    }
    return choices;
  }
}
