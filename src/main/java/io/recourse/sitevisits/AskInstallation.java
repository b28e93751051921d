package io.recourse.sitevisits;

import io.recourse.cases.Cases;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.units.CaseOfUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody is to install what was bought (REP-03). */
@Service
public class AskInstallation {

  /** Goods that a technician has to install, as the shop tells of their line. */
  static final String TO_INSTALL = "TO_INSTALL";

  private final Orders orders;
  private final Cases cases;
  private final SiteVisitBook book;
  private final OpenSiteVisit open;
  private final CaseOfUnit caseOf;
  private final CurrentActor hand;

  AskInstallation(
      Orders orders,
      Cases cases,
      SiteVisitBook book,
      OpenSiteVisit open,
      CaseOfUnit caseOf,
      CurrentActor hand) {
    this.orders = orders;
    this.cases = cases;
    this.book = book;
    this.open = open;
    this.caseOf = caseOf;
    this.hand = hand;
  }

  /** The lines of an order that still wait for somebody to install them. */
  public List<OrderLine> waiting(Order order) {
    return order.lines().stream().filter(line -> refusal(order, line).isEmpty()).toList();
  }

  /**
   * @throws Problem INVALID for an order that is unknown or somebody else's, or a line it has not;
   *     CONFLICT when the goods need no installing, are installed, or somebody is to come already
   */
  @Transactional
  public CaseNumber ask(String orderNumber, int lineNumber) {
    Order order = own(orderNumber);
    cases.holdIntake(order.number());
    OrderLine line =
        order.line(lineNumber).orElseThrow(() -> Problem.invalid("/line", "siteVisit.noLine"));
    refusal(order, line)
        .ifPresent(
            ground -> {
              throw ground;
            });
    SiteVisit asked =
        new SiteVisit(
            null,
            SiteVisit.Kind.INSTALLATION,
            order.number(),
            line.line(),
            line.sku(),
            line.name(),
            line.category(),
            order.country(),
            null,
            null);
    CaseNumber number =
        open.open(
            asked, new OpenSiteVisit.Whose(order.customer().person(), order.customer().language()));
    if (line.serials().size() == 1) {
      var unused = caseOf.name(number, line.serials().get(0));
    }
    return number;
  }

  private Order own(String number) {
    Actor asking = hand.actor();
    return Optional.ofNullable(number)
        .flatMap(orders::find)
        .filter(order -> !asking.isCustomer() || asking.id().equals(order.customer().person()))
        .orElseThrow(() -> Problem.invalid("/orderNumber", "siteVisit.noOrder"));
  }

  private Optional<Problem> refusal(Order order, OrderLine line) {
    if (!line.traits().contains(TO_INSTALL) || line.openQuantity() == 0) {
      return Optional.of(Problem.conflict("siteVisit.nothingToInstall"));
    }
    if (order.country() == null) {
      return Optional.of(Problem.conflict("siteVisit.nowhere"));
    }
    if (line.care().installedAt() != null) {
      return Optional.of(Problem.conflict("siteVisit.installed"));
    }
    return book.installing(order.number(), line.line())
        .map(running -> Problem.conflict("siteVisit.running", running.number()));
  }
}
