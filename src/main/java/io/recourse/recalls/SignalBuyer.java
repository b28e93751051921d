package io.recourse.recalls;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.relatedcases.LinkCases;
import io.recourse.relatedcases.LinkKind;
import io.recourse.relatedcases.OpenChild;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaches one buyer: opens a case for the pieces that are still out, or joins the open case that
 * asks for them already. Each person is told once, however many orders they placed.
 */
@Service
public class SignalBuyer {

  private final RecallBook book;
  private final Orders orders;
  private final Cases cases;
  private final OpenChild openChild;
  private final LinkCases linkCases;
  private final CaseLinks links;
  private final TellRecall tell;

  SignalBuyer(
      RecallBook book,
      Orders orders,
      Cases cases,
      OpenChild openChild,
      LinkCases linkCases,
      CaseLinks links,
      TellRecall tell) {
    this.book = book;
    this.orders = orders;
    this.cases = cases;
    this.openChild = openChild;
    this.linkCases = linkCases;
    this.links = links;
    this.tell = tell;
  }

  /** Once for each line; a second call changes nothing, also one in the same moment. */
  @Transactional
  public void signal(CaseNumber number, String orderNumber, int orderLine) {
    RecallChild which = book.hold(number, orderNumber, orderLine).orElseThrow();
    if (!which.isWaiting()) {
      return;
    }
    Recall recall = book.find(number).orElseThrow();
    Order order = orders.find(orderNumber).orElseThrow();
    OrderLine bought = order.line(orderLine).orElseThrow();
    if (bought.openQuantity() > 0) {
      opened(recall, which, order, bought);
    } else {
      joined(recall, which, order);
    }
  }

  private void opened(Recall recall, RecallChild which, Order order, OrderLine bought) {
    ServiceCase child =
        openChild.open(recall.number(), LinkKind.RECALL, asked(recall, which, order, bought));
    book.became(which, RecallChild.State.OPENED, child.number());
    tell.tell(recall, child);
  }

  private void joined(Recall recall, RecallChild which, Order order) {
    Optional<CaseNumber> open =
        cases.openOf(order.number()).stream()
            .filter(number -> isAbout(cases.get(number), which.orderLine()))
            .findFirst();
    if (open.isEmpty()) {
      book.became(which, RecallChild.State.BACK_ALREADY, null);
      return;
    }
    ServiceCase child = cases.lock(open.get());
    if (links.parentOf(child.number()).isEmpty()) {
      linkCases.link(recall.number(), child.number(), LinkKind.RECALL);
    }
    book.became(which, RecallChild.State.JOINED, child.number());
    tell.tell(recall, child);
  }

  private static boolean isAbout(ServiceCase of, int orderLine) {
    return of.lines().stream().anyMatch(line -> line.orderLine() == orderLine);
  }

  private static NewCase asked(Recall recall, RecallChild which, Order order, OrderLine bought) {
    int pieces = Math.min(which.pieces(), bought.openQuantity());
    String serial = bought.serials().size() == 1 ? bought.serials().get(0) : null;
    NewCase.Line line =
        new NewCase.Line(
            bought.line(),
            pieces,
            Reason.RECALL,
            null,
            null,
            serial,
            recall.remedy(),
            List.of(),
            recall.remedy() == Remedy.EXCHANGE ? bought.sku() : null);
    return new NewCase(
        type(recall.remedy()),
        Channel.API,
        order.number(),
        order.customer().id(),
        null,
        recall.article(),
        recall.words(),
        List.of(line),
        recall.remedy() == Remedy.REPAIR ? null : "LABEL");
  }

  private static CaseType type(Remedy remedy) {
    return switch (remedy) {
      case EXCHANGE -> CaseType.EXCHANGE;
      case REPAIR -> CaseType.REPAIR;
      default -> CaseType.RETURN;
    };
  }
}
