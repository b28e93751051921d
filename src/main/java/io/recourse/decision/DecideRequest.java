package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.terms.CaseClocks;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what a person decided on a request. */
@Service
public class DecideRequest {

  private final Cases cases;
  private final CaseClocks clocks;
  private final RulesOfLines lines;
  private final AskEvidence ask;
  private final SeeArticles articles;

  DecideRequest(
      Cases cases, CaseClocks clocks, RulesOfLines lines, AskEvidence ask, SeeArticles articles) {
    this.articles = articles;
    this.cases = cases;
    this.clocks = clocks;
    this.lines = lines;
    this.ask = ask;
  }

  /**
   * @param choices lines decided otherwise than the whole, by item
   * @throws io.recourse.common.Problem INVALID when a line is granted against the rules without
   *     note
   */
  @Transactional
  public Granted approve(CaseNumber number, Map<Integer, LineChoice> choices, String note) {
    ServiceCase request = decided(number);
    DecisionRules rules = lines.of(request);
    rules.demandReason(request, choices, note);
    String ground = note == null || note.isBlank() ? "Granted after review." : note;
    Granted granted = rules.grant(request, choices, ground, refusal(note));
    request.nothingExpected();
    cases.save(request);
    return articles.of(request, granted);
  }

  @Transactional
  public void refuse(CaseNumber number, String note) {
    ServiceCase request = decided(number);
    lines.of(request).refuse(request, refusal(note));
    cases.save(request);
  }

  /** Asks the customer a question; returns until when the answer is awaited. */
  @Transactional
  public Instant askInfo(CaseNumber number, String question) {
    ServiceCase request = decided(number);
    Instant by =
        ask.ask(
            request,
            EvidenceCheck.undecided(request).stream().map(CaseLine::item).toList(),
            question);
    cases.save(request);
    return by;
  }

  private static String refusal(String note) {
    return note == null || note.isBlank() ? "Refused after review." : note;
  }

  private ServiceCase decided(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    clocks.meet(number, DecisionTerm.CLOCK);
    return request;
  }
}
