package io.recourse.decision;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.ReturnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges every line of a new request before any remedy is chosen (RET-01, TRI-10). */
@Service
public class JudgeRequest {

  private final Cases cases;
  private final LineJudge judge;
  private final VerdictBook book;
  private final EvidenceCheck evidence;
  private final AskEvidence ask;
  private final DecisionTerm decisionTerm;

  JudgeRequest(
      Cases cases,
      LineJudge judge,
      VerdictBook book,
      EvidenceCheck evidence,
      AskEvidence ask,
      DecisionTerm decisionTerm) {
    this.cases = cases;
    this.judge = judge;
    this.book = book;
    this.evidence = evidence;
    this.ask = ask;
    this.decisionTerm = decisionTerm;
  }

  @Transactional
  public Judged judge(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    judge(request, EvidenceCheck.undecided(request));
    Judged judged = next(request);
    cases.save(request);
    return judged;
  }

  private void judge(ServiceCase request, List<CaseLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    List<ReturnVerdict> verdicts = judge.judge(request, lines);
    if (request.state().handling().policy().version() == null) {
      request.judgedUnder(verdicts.get(0).policyVersion(), verdicts.get(0).statutePack());
    }
    // Judged before, as another type: what was granted then is refused by nobody but a person.
    Set<Integer> known = book.verdicts(request.number()).keySet();
    List<LineVerdict> kept = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      int item = lines.get(at).item();
      ReturnVerdict verdict = verdicts.get(at);
      kept.add(kept(item, verdict));
      if (!verdict.eligible() && !known.contains(item)) {
        request.refuse(item, verdict.ground());
      }
    }
    book.keep(request.number(), kept);
  }

  private Judged next(ServiceCase request) {
    if (request.lines().stream().noneMatch(line -> line.decision() == LineDecision.REQUESTED)) {
      return new Judged(false, false, false, true, null, null);
    }
    boolean refused =
        request.lines().stream().anyMatch(line -> line.decision() == LineDecision.REFUSED);
    List<Integer> missing = evidence.missing(request);
    if (!missing.isEmpty()) {
      Instant by = ask.ask(request, missing, "Evidence of the fault is needed.");
      return new Judged(true, true, false, refused, by, null);
    }
    boolean automatic = evidence.mayBeAutomatic(request);
    return new Judged(
        true, false, automatic, refused, null, automatic ? null : decisionTerm.start(request));
  }

  private static LineVerdict kept(int item, ReturnVerdict verdict) {
    return new LineVerdict(
        item,
        verdict.automatic() && verdict.eligible(),
        verdict.goodsBack(),
        verdict.evidence(),
        verdict.defaultRemedy() == null ? null : Remedy.valueOf(verdict.defaultRemedy()),
        verdict.offeredRemedies().stream().map(Remedy::valueOf).toList(),
        verdict.freightPaidBy(),
        verdict.ground());
  }
}
