package io.recourse.review;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.decision.LineVerdict;
import io.recourse.decision.VerdictBook;
import io.recourse.disputes.OpenAppeal;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer appeals against refused lines while others go on: they are decided anew as a case of
 * their own, at once (decision 16). Once all has ended, the case itself is reopened.
 */
@Service
public class AppealLines {

  private final Cases cases;
  private final OpenAppeal openAppeal;
  private final VerdictBook book;
  private final DisputeBook disputed;
  private final Orders orders;
  private final TellCustomer tellCustomer;

  AppealLines(
      Cases cases,
      OpenAppeal openAppeal,
      VerdictBook book,
      DisputeBook disputed,
      Orders orders,
      TellCustomer tellCustomer) {
    this.cases = cases;
    this.openAppeal = openAppeal;
    this.book = book;
    this.disputed = disputed;
    this.orders = orders;
    this.tellCustomer = tellCustomer;
  }

  /** Lines of which an appeal would be heard now: the rule itself, for whoever offers it. */
  public List<CaseLine> possible(ServiceCase of) {
    if (of.isEnded() || of.state().process() == null) {
      return List.of();
    }
    Set<Integer> elsewhere = disputed.appeals(of.number()).keySet();
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.REFUSED)
        .filter(line -> !elsewhere.contains(line.item()) && isFree(of, line))
        .toList();
  }

  /** The case that each appealed line goes on as, by item. */
  public Map<Integer, CaseNumber> appealed(ServiceCase of) {
    return disputed.appeals(of.number());
  }

  /**
   * Returns the number of the case in which the lines are decided anew.
   *
   * @throws Problem INVALID where a named line cannot be appealed, CONFLICT when the case has ended
   *     or another request holds the pieces
   */
  @Transactional
  public CaseNumber appeal(CaseNumber number, List<Integer> items, String reason) {
    cases.holdIntake(cases.get(number).orderNumber());
    ServiceCase refused = cases.lock(number);
    if (refused.isEnded()) {
      throw Problem.conflict("case.reopenInstead");
    }
    List<Integer> named = List.copyOf(new TreeSet<>(demand(refused, items)));
    ServiceCase appeal = openAppeal.open(refused, named, reason);
    disputed.appealed(number, named, appeal.number());
    book.keep(appeal.number(), verdicts(number, named));
    openAppeal.decide(appeal, reason);
    tellCustomer.tell(appeal.number(), "receipt", Map.of(), appeal.number() + "/appeal");
    return appeal.number();
  }

  private List<LineVerdict> verdicts(CaseNumber number, List<Integer> named) {
    Map<Integer, LineVerdict> verdicts = book.verdicts(number);
    return named.stream()
        .filter(verdicts::containsKey)
        .map(item -> verdicts.get(item).as(named.indexOf(item) + 1))
        .toList();
  }

  private List<Integer> demand(ServiceCase refused, List<Integer> items) {
    if (items == null || items.isEmpty()) {
      throw Problem.invalid("/lines", "line.nameOne");
    }
    List<Integer> possible = possible(refused).stream().map(CaseLine::item).toList();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == null || !possible.contains(items.get(i))) {
        throw Problem.invalid("/lines/" + i + "/item", "line.notAppealable");
      }
    }
    return items;
  }

  private boolean isFree(ServiceCase of, CaseLine line) {
    int open =
        orders
            .find(of.orderNumber())
            .flatMap(order -> order.line(line.orderLine()))
            .map(OrderLine::openQuantity)
            .orElse(0);
    return open >= line.quantity();
  }
}
