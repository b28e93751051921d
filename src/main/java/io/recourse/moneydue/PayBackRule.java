package io.recourse.moneydue;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.GroundKind;
import io.recourse.policy.Term;
import io.recourse.terms.Due;
import io.recourse.terms.PurchaseTerms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the statute of a case says of paying back: from which event, and whether the seller may keep
 * the money until the goods or the proof of sending have come (EU 2011/83 art. 13(3)).
 */
@Component
class PayBackRule {

  private static final Set<GoodsState> STILL_WITH_CUSTOMER =
      EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL);
  private static final Set<MoneyState> OWED =
      EnumSet.of(MoneyState.COMPUTED, MoneyState.APPROVED, MoneyState.SENT, MoneyState.FAILED);

  private final PurchaseTerms terms;

  PayBackRule(PurchaseTerms terms) {
    this.terms = terms;
  }

  /** Whether the term of this case begins with what just happened. */
  boolean begins(ServiceCase of, PayBackMoment moment) {
    return moment == PayBackMoment.OWED || moment.startsTerm(rule(of).startsAt());
  }

  /** When the money must have gone out, the term beginning with an event. */
  Due due(ServiceCase of, Instant event) {
    return new Due(terms.end(of, rule(of), event), rule(of).ground());
  }

  boolean countsFromNotice(ServiceCase of) {
    return rule(of).startsAt() == Term.Start.NOTICE;
  }

  /** Whether the goods are not even on their way, so that the seller may still wait for them. */
  boolean mayWait(ServiceCase of) {
    return countsFromNotice(of)
        && refundLines(of).stream()
            .allMatch(
                line -> STILL_WITH_CUSTOMER.contains(line.goods()) && !OWED.contains(line.money()));
  }

  static boolean isAllPaid(ServiceCase of) {
    return of.lines().stream().noneMatch(line -> OWED.contains(line.money()));
  }

  static boolean isRefunded(ServiceCase of) {
    return !refundLines(of).isEmpty();
  }

  private Term rule(ServiceCase of) {
    List<CaseLine> lines = refundLines(of);
    GroundKind kind =
        lines.stream()
            .map(line -> GroundKind.of(line.reason().name()))
            .findFirst()
            .orElse(GroundKind.CHANGE_OF_MIND);
    return terms.payBack(of, kind, lines);
  }

  private static List<CaseLine> refundLines(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> line.remedy() == Remedy.REFUND)
        .toList();
  }
}
