package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.decision.LineJudge;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.ReserveRefund;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reserves what is due to the customer, once per set of pieces (RFD-01). */
@Service
public class PrepareRefund {

  private static final Set<MoneyState> NOT_PAID =
      EnumSet.of(MoneyState.NONE, MoneyState.COMPUTED, MoneyState.APPROVED, MoneyState.FAILED);

  private final Cases cases;
  private final LineJudge orders;
  private final SettlementBook book;
  private final SettlementSums sums;
  private final Refunds refunds;
  private final ReserveRefund reserveRefund;

  PrepareRefund(
      Cases cases,
      LineJudge orders,
      SettlementBook book,
      SettlementSums sums,
      Refunds refunds,
      ReserveRefund reserveRefund) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.sums = sums;
    this.refunds = refunds;
    this.reserveRefund = reserveRefund;
  }

  @Transactional
  public RefundId reserve(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    Map<Integer, LineSettlement> lines = book.settlements(number);
    PendingSums due = sums.of(of, lines.values().stream().filter(PrepareRefund::counts).toList());
    lines.values().removeIf(line -> !line.paysBack());
    List<RefundItem> items =
        due.toCustomer().stream().filter(item -> lines.containsKey(item.item())).toList();
    long amount = items.stream().mapToLong(RefundItem::amount).sum();
    Money money = new Money(amount, orders.orderOf(of).currency());
    RefundId reserved =
        reserveRefund.reserve(number, key(number, items, lines), items, money, ground(of, items));
    lines.replaceAll((item, line) -> line.charged(freight(items, line)).reserved());
    book.keep(number, lines.values());
    return reserved;
  }

  /** Other exchanges of the case count too: what is dearer is set off against what is cheaper. */
  private static boolean counts(LineSettlement line) {
    return line.paysBack() || line.exchanges();
  }

  private static long freight(List<RefundItem> items, LineSettlement line) {
    return items.stream()
        .filter(item -> item.item() == line.item())
        .mapToLong(RefundItem::freight)
        .sum();
  }

  /** Finance refused: no money for these lines, and the customer hears why. */
  @Transactional
  public void refused(CaseNumber number) {
    refused(number, book.settlements(number).keySet());
  }

  /** As {@link #refused(CaseNumber)}, for some of the lines; the others go on as they are. */
  void refused(CaseNumber number, Set<Integer> items) {
    ServiceCase of = cases.lock(number);
    Map<Integer, LineSettlement> settlements = book.settlements(number);
    List<LineSettlement> givenUp =
        of.lines().stream()
            .filter(line -> line.decision() == LineDecision.APPROVED)
            .filter(line -> items.contains(line.item()))
            .filter(line -> NOT_PAID.contains(line.money()))
            .map(line -> settlements.get(line.item()))
            .filter(line -> line != null && line.isPromised())
            .map(LineSettlement::notPaid)
            .toList();
    book.keep(number, givenUp);
    givenUp.forEach(line -> of.money(line.item(), MoneyState.NONE));
    cases.save(of);
  }

  /** Names the pieces, counted from those settled before, so that no piece is paid twice. */
  private String key(
      CaseNumber number, List<RefundItem> items, Map<Integer, LineSettlement> lines) {
    String pieces =
        items.stream()
            .map(item -> item.item() + "@" + lines.get(item.item()).settled())
            .collect(Collectors.joining("+", number + "/", ""));
    String key = pieces;
    for (int again = 2; wasCancelled(key); again++) {
      key = pieces + "~" + again;
    }
    return key;
  }

  /** A promise that was taken back, by a withdrawal or by finance, may be made anew. */
  private boolean wasCancelled(String key) {
    List<Refund> known = refunds.ofDecision(key);
    return !known.isEmpty()
        && known.stream().allMatch(part -> part.state() == RefundState.CANCELLED);
  }

  private static String ground(ServiceCase of, List<RefundItem> items) {
    return items.stream()
        .map(item -> of.line(item.item()))
        .map(CaseLine::ground)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
