package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More of a leak, or less, came out since it was assessed: who has to be told follows from what is
 * known now, and what was contained is looked at again (GDPR Art 33(4)).
 */
@Service
public class ReassessLeak {

  private final Cases cases;
  private final Leaks leaks;
  private final AssessLeak assess;
  private final LeakClocks clocks;
  private final LeakFlow flow;

  ReassessLeak(Cases cases, Leaks leaks, AssessLeak assess, LeakClocks clocks, LeakFlow flow) {
    this.cases = cases;
    this.leaks = leaks;
    this.assess = assess;
    this.clocks = clocks;
    this.flow = flow;
  }

  /**
   * @param persons about how many are concerned; 0 where nobody knows
   * @throws Problem CONFLICT before the first assessment, once the case is over, and where it began
   *     by a version that contains no leak twice; nothing has changed then. INVALID without words,
   *     for fewer than nobody, or where it is said to be none after all
   */
  @Transactional
  public void reassess(CaseNumber number, LeakRisk risk, String kinds, int persons) {
    demand(risk, kinds, persons);
    boolean ended = cases.lock(number).isEnded();
    Leak before = leaks.of(number).orElseThrow(() -> Problem.notFound("leak.none", number));
    if (ended || before.extent() == null) {
      throw Problem.conflict("leak.notAgain");
    }
    assess.found(number, risk, kinds.strip(), persons);
    oweNotice(before, leaks.of(number).orElseThrow());
    if (before.measures() != null) {
      clocks.cancel(number, LeakWait.PERSONS);
      flow.reassessed(number, clocks.start(number, LeakWait.CONTAINMENT));
    }
  }

  private static void demand(LeakRisk risk, String kinds, int persons) {
    if (risk == null || risk == LeakRisk.NO_LEAK) {
      throw Problem.invalid("/risk", "leak.staysLeak");
    }
    WordRules.demand("/kinds", kinds, WordRules.NOTE);
    if (persons < 0) {
      throw Problem.invalid("/persons", "field.atLeast", 0);
    }
  }

  /** That no authority has to be told was said of less. */
  private void oweNotice(Leak before, Leak now) {
    boolean nobodyTold = before.notice() != null && before.notice().authority() == null;
    if (nobodyTold && now.extent().duty().authority()) {
      leaks.noticeOwed(now.number());
      clocks.owedSince(now.number(), LeakWait.NOTICE, now.foundAt());
    }
  }
}
