package io.recourse.priceprotection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.policy.PriceVerdict;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a claim line by line; where the table leaves it open, a person decides in time. */
@Service
public class JudgeClaim {

  static final String CLOCK = "decidePriceClaim";

  /** What comes next: money, a person, or a refusal of everything. */
  public enum Answer {
    PAY,
    ASK,
    REFUSE
  }

  private final Cases cases;
  private final GrantDifference grants;
  private final CompareLine compare;
  private final CaseClocks clocks;
  private final CaseTerms terms;

  JudgeClaim(
      Cases cases,
      GrantDifference grants,
      CompareLine compare,
      CaseClocks clocks,
      CaseTerms terms) {
    this.cases = cases;
    this.grants = grants;
    this.compare = compare;
    this.clocks = clocks;
    this.terms = terms;
  }

  /**
   * @return by when a person decides; empty where the table decided
   */
  @Transactional
  public Judged judge(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Order order = grants.hold(of);
    List<Protection> lines = new ArrayList<>();
    boolean asks = false;
    for (CaseLine line : of.lines()) {
      if (line.decision() == LineDecision.REQUESTED) {
        OrderLine bought = order.line(line.orderLine()).orElseThrow();
        CompareLine.Compared compared = compare.compare(of, order, bought, line);
        lines.add(compared.protection());
        asks |= decide(of, line, compared);
        grants.keep(of, compared.protection());
      }
    }
    Optional<Instant> decideBy = asks ? Optional.of(ask(of)) : Optional.empty();
    if (!asks) {
      of.nextStep(Party.SYSTEM, "settle", null, null);
    }
    cases.save(of);
    boolean pays = lines.stream().anyMatch(line -> line.amount() > 0);
    Answer answer = asks ? Answer.ASK : pays ? Answer.PAY : Answer.REFUSE;
    return new Judged(answer, decideBy.orElse(null));
  }

  /**
   * @param decideBy null unless a person decides
   */
  public record Judged(Answer answer, Instant decideBy) {}

  /** Returns whether a person has to look; a claim that was looked at before is never refused. */
  private static boolean decide(ServiceCase of, CaseLine line, CompareLine.Compared compared) {
    PriceVerdict verdict = compared.verdict();
    boolean again = of.state().contacts().reopened() > 0;
    if (verdict.answer() == PriceVerdict.Answer.ASK
        || again && verdict.answer() == PriceVerdict.Answer.REFUSE) {
      return true;
    }
    if (compared.protection().amount() > 0) {
      of.approve(line.item(), line.quantity(), Remedy.PRICE_REDUCTION, verdict.ground());
    } else {
      of.refuse(line.item(), verdict.ground());
    }
    return false;
  }

  private Instant ask(ServiceCase of) {
    Due due = terms.due(of, TermName.DECIDE);
    clocks.start(
        of.number(), CLOCK, Party.STAFF.name(), due.at(), "priceClaimAsFound", due.ground());
    of.nextStep(Party.STAFF, CLOCK, due.at(), "priceClaimAsFound");
    return due.at();
  }
}
