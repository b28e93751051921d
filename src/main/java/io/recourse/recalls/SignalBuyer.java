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
 * Reaches one buyer: joins every open case that has the pieces already, and opens one for those
 * that are still out. Each person is told once, however many orders they placed.
 */
@Service
public class SignalBuyer {

  private final RecallBook book;
  private final Orders orders;
  private final Cases cases;
  private final OpenChild openChild;
  private final LinkCases linkCases;
  private final CaseLinks links;
  private final CasesOfPiece casesOf;
  private final TellRecall tell;

  SignalBuyer(
      RecallBook book,
      Orders orders,
      Cases cases,
      OpenChild openChild,
      LinkCases linkCases,
      CaseLinks links,
      CasesOfPiece casesOf,
      TellRecall tell) {
    this.book = book;
    this.orders = orders;
    this.cases = cases;
    this.openChild = openChild;
    this.linkCases = linkCases;
    this.links = links;
    this.casesOf = casesOf;
    this.tell = tell;
  }

  /**
   * Once for each serial, and for the pieces of a line without; a second call changes nothing, also
   * one in the same moment.
   */
  @Transactional
  public void signal(CaseNumber number, String orderNumber, int orderLine, String serial) {
    RecallChild which = book.hold(number, orderNumber, orderLine, serial).orElseThrow();
    if (!which.isWaiting()) {
      return;
    }
    Recall recall = book.find(number).orElseThrow();
    cases.holdIntake(orderNumber);
    CasesOfPiece.Found found = casesOf.of(which);
    List<CaseNumber> joined = found.open().stream().map(one -> join(recall, one.number())).toList();
    Optional<ServiceCase> opened = found.certain() ? Optional.empty() : open(recall, which);
    Optional<CaseNumber> child =
        opened.map(ServiceCase::number).or(() -> joined.stream().findFirst());
    book.became(which, state(opened.isPresent(), joined), child.orElse(null), joined);
    child.ifPresent(reached -> tell.tell(recall, cases.get(reached)));
  }

  private static RecallChild.State state(boolean opened, List<CaseNumber> joined) {
    if (opened) {
      return RecallChild.State.OPENED;
    }
    return joined.isEmpty() ? RecallChild.State.BACK_ALREADY : RecallChild.State.JOINED;
  }

  /** For pieces that nobody asked for yet; empty where none is left. */
  private Optional<ServiceCase> open(Recall recall, RecallChild which) {
    Order order = orders.find(which.orderNumber()).orElseThrow();
    OrderLine bought = order.line(which.orderLine()).orElseThrow();
    if (bought.openQuantity() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        openChild.openAnother(
            recall.number(), LinkKind.RECALL, asked(recall, which, order, bought)));
  }

  private CaseNumber join(Recall recall, CaseNumber open) {
    ServiceCase child = cases.lock(open);
    if (links.parentOf(child.number()).isEmpty()) {
      linkCases.link(recall.number(), child.number(), LinkKind.RECALL);
    }
    return child.number();
  }

  private static NewCase asked(Recall recall, RecallChild which, Order order, OrderLine bought) {
    int pieces = Math.min(which.pieces(), bought.openQuantity());
    NewCase.Line line =
        new NewCase.Line(
            bought.line(),
            pieces,
            Reason.RECALL,
            null,
            null,
            which.serial(),
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
        recall.wordsIn(order.customer().language()),
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
