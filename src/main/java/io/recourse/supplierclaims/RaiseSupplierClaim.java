package io.recourse.supplierclaims;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.intake.NextNumber;
import io.recourse.intake.RouteNewCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderCosts;
import io.recourse.orders.Orders;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises a claim against the supplier of faulty goods as the child of the case that showed the
 * fault, once a line. It has no customer: nobody but us reads it.
 */
@Service
public class RaiseSupplierClaim {

  private static final int ORDINARY = 50;

  private final Cases cases;
  private final Orders orders;
  private final SupplierClaimBook book;
  private final JudgeSupplier judge;
  private final NextNumber numbers;
  private final RouteNewCase routing;
  private final CaseFlows flows;
  private final LinkCases links;
  private final SupplierClaimEvents events;
  private final CurrentActor actor;
  private final Clock clock;

  RaiseSupplierClaim(
      Cases cases,
      Orders orders,
      SupplierClaimBook book,
      JudgeSupplier judge,
      NextNumber numbers,
      RouteNewCase routing,
      CaseFlows flows,
      LinkCases links,
      SupplierClaimEvents events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.judge = judge;
    this.numbers = numbers;
    this.routing = routing;
    this.flows = flows;
    this.links = links;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * @param item the line whose goods were faulty
   * @param supplier who is claimed from
   * @throws Problem INVALID with the field; CONFLICT where the case shows no fault of goods of an
   *     order, or the line was claimed for before
   */
  @Transactional
  public CaseNumber raise(CaseNumber number, int item, String supplier) {
    demandName(supplier);
    ServiceCase parent = cases.lock(number);
    if (!ClaimableGoods.showsFaults(parent)) {
      throw Problem.conflict("supplierClaim.noFault", number);
    }
    CaseLine line =
        parent.lines().stream()
            .filter(one -> one.item() == item && ClaimableGoods.isFaulty(one))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("/item", "supplierClaim.noLine"));
    if (book.below(number).stream().anyMatch(claim -> claim.goods().item() == item)) {
      throw Problem.conflict("supplierClaim.raisedBefore", line.name());
    }
    return open(parent, line, supplier.strip());
  }

  private static void demandName(String supplier) {
    if (supplier == null || supplier.isBlank()) {
      throw Problem.invalid("/supplier", "field.given");
    }
    List<Problem.FieldError> errors = new ArrayList<>();
    WordRules.check(errors, "/supplier", supplier, WordRules.SHORT);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private CaseNumber open(ServiceCase parent, CaseLine line, String supplier) {
    ServiceCase claim =
        ServiceCase.open(
            origin(parent, line, supplier),
            CaseType.SUPPLIER_CLAIM,
            List.of(),
            new Assignment(null, CaseType.SUPPLIER_CLAIM.homeTeam(), ORDINARY),
            clock);
    cases.add(claim);
    routing.classify(claim);
    cases.save(claim);
    CaseNumber number = claim.number();
    SupplierClaim raised =
        SupplierClaim.raised(
            number,
            new FaultyGoods(parent.number(), line.item(), inWords(line)),
            supplier,
            worth(parent, line),
            judge.judge(number, parent, line),
            clock.instant());
    book.add(raised);
    links.link(parent.number(), number, LinkKind.SUPPLIER_CLAIM);
    events.raised(raised);
    flows.of(CaseType.SUPPLIER_CLAIM).orElseThrow().start(claim);
    return number;
  }

  private Money worth(ServiceCase parent, CaseLine line) {
    Order order = orders.find(parent.orderNumber()).orElseThrow();
    return OrderCosts.of(order).of(order.line(line.orderLine()).orElseThrow(), line.quantity());
  }

  private static String inWords(CaseLine line) {
    String serial = line.request().serial();
    String goods = line.quantity() + " × " + line.name() + " (" + line.sku() + ")";
    return serial == null ? goods : goods + " " + serial;
  }

  private CaseOrigin origin(ServiceCase parent, CaseLine line, String supplier) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        actor.actor(),
        null,
        parent.orderNumber(),
        parent.language(),
        parent.origin().country(),
        supplier + " · " + line.name(),
        null,
        clock.instant());
  }
}
