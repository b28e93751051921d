package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.LineSettlement.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out from the accepted pieces what is due: money, other goods, goods back (RET-01). */
@Service
public class PlanSettlement {

  private static final Set<MoneyState> MAY_BE_COMPUTED =
      EnumSet.of(MoneyState.NONE, MoneyState.SETTLED);

  private final Cases cases;
  private final SettlementBook book;
  private final SettlementSums sums;
  private final SettleWithoutRefund withoutRefund;
  private final PrepareExchange exchange;
  private final AskDifference askDifference;

  PlanSettlement(
      Cases cases,
      SettlementBook book,
      SettlementSums sums,
      SettleWithoutRefund withoutRefund,
      PrepareExchange exchange,
      AskDifference askDifference) {
    this.cases = cases;
    this.book = book;
    this.sums = sums;
    this.withoutRefund = withoutRefund;
    this.exchange = exchange;
    this.askDifference = askDifference;
  }

  @Transactional
  public DueNow plan(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Map<Integer, LineSettlement> pending = pending(of);
    price(of, pending);
    DueNow now = now(of, pending.values());
    cases.save(of);
    return now;
  }

  /** The difference was not paid: all that was to be exchanged for it is refunded now. */
  @Transactional
  public void refundInstead(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Map<Integer, LineSettlement> unpaid = pending(of);
    unpaid.keySet().retainAll(exchange.unpaid(number));
    exchange.giveUp(of, unpaid.keySet());
    unpaid.replaceAll((item, line) -> line.plan(Kind.REFUND, line.pending(), 0));
    price(of, unpaid);
    cases.save(of);
  }

  private void price(ServiceCase of, Map<Integer, LineSettlement> pending) {
    PendingSums due = sums.of(of, pending.values());
    pending.replaceAll((item, line) -> line.plan(line.kind(), line.pending(), due.of(item)));
    withoutRefund.settle(of, pending, due.forNothing());
    book.keep(of.number(), pending.values());
    pending.values().stream()
        .filter(LineSettlement::paysBack)
        .filter(line -> MAY_BE_COMPUTED.contains(of.line(line.item()).money()))
        .forEach(line -> of.money(line.item(), MoneyState.COMPUTED));
  }

  private DueNow now(ServiceCase of, Collection<LineSettlement> lines) {
    boolean difference = lines.stream().anyMatch(LineSettlement::asksDifference);
    Instant payBy = difference ? askDifference.ask(of) : null;
    return new DueNow(
        lines.stream().anyMatch(LineSettlement::paysBack),
        lines.stream().anyMatch(LineSettlement::exchanges),
        difference,
        lines.stream().anyMatch(line -> line.rejectedHere(of.line(line.item())) > 0),
        payBy);
  }

  private Map<Integer, LineSettlement> pending(ServiceCase of) {
    Map<Integer, LineSettlement> kept = book.settlements(of.number());
    Map<Integer, LineSettlement> pending = new TreeMap<>();
    for (CaseLine line : of.lines()) {
      if (line.decision() == LineDecision.APPROVED) {
        LineSettlement known = kept.getOrDefault(line.item(), LineSettlement.of(line.item()));
        int pieces = Math.max(0, line.acceptedQuantity() - known.settled());
        pending.put(line.item(), known.plan(kind(line.remedy()), pieces, 0));
      }
    }
    return pending;
  }

  private static Kind kind(Remedy remedy) {
    return switch (remedy) {
      case EXCHANGE -> Kind.EXCHANGE;
      case PRICE_REDUCTION -> Kind.REDUCTION;
      default -> Kind.REFUND;
    };
  }
}
