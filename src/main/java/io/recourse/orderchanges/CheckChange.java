package io.recourse.orderchanges;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.intake.NewCase;
import io.recourse.intake.OwnRequest;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.policy.OrderChangeVerdict;
import io.recourse.policy.OrderChangeVerdict.Answer;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Checks a wish to change or cancel an order when it comes in: what cannot be is refused at once,
 * with its ground and a pointer, and opens no case.
 */
@Component
class CheckChange implements OwnRequest {

  private final ChangeBook book;
  private final ChangeVerdict verdict;
  private final CheckItems items;
  private final CheckMethod methods;
  private final ApplicationEventPublisher events;

  CheckChange(
      ChangeBook book,
      ChangeVerdict verdict,
      CheckItems items,
      CheckMethod methods,
      ApplicationEventPublisher events) {
    this.book = book;
    this.verdict = verdict;
    this.items = items;
    this.methods = methods;
    this.events = events;
  }

  @Override
  public CaseType type() {
    return CaseType.ORDER_CHANGE;
  }

  @Override
  public void check(NewCase request, Order order, List<FieldError> errors) {
    WantedChange wanted = request.change();
    if (wanted == null || wanted.told() != 1) {
      errors.add(new FieldError("/change", "change.oneOfFour"));
      return;
    }
    String at = wanted.kind().pointer();
    OrderChangeVerdict said = verdict.of(null, order, wanted.kind());
    if (said.answer() == Answer.REFUSE) {
      errors.add(FieldError.of(at, refusal(said.code()), order.number()));
      return;
    }
    if (order.lines().stream().anyMatch(line -> isBound(line, wanted))) {
      errors.add(new FieldError(at, "change.piecesElsewhere"));
    }
    book.waiting(order.number())
        .ifPresent(open -> errors.add(FieldError.of(at, "change.open", open)));
    int before = errors.size();
    checkWish(order, wanted, errors);
    if (errors.size() == before) {
      methods.check(order, request, errors);
    }
  }

  private static String refusal(OrderChangeVerdict.Code code) {
    return switch (code) {
      case CANCELLED -> "change.cancelled";
      case UNKNOWN -> "change.unknown";
      case NOT_BEGUN, BEING_PACKED, TOO_LATE -> "change.tooLate";
    };
  }

  private void checkWish(Order order, WantedChange wanted, List<FieldError> errors) {
    String at = wanted.kind().pointer();
    switch (wanted.kind()) {
      case CANCEL -> checkReason(wanted.cancel(), errors);
      case SHIP_TO -> CheckAddress.check(wanted.shipTo(), at, errors);
      case ITEMS -> items.check(order, wanted.items(), errors);
      case PAYMENT -> methods.checkNamed(order, wanted.payment(), errors);
    }
  }

  private static void checkReason(String reason, List<FieldError> errors) {
    if (reason.isBlank()) {
      errors.add(new FieldError("/change/cancel/reason", "field.given"));
    }
    WordRules.check(errors, "/change/cancel/reason", reason, WordRules.NOTE);
  }

  private static boolean isBound(OrderLine line, WantedChange wanted) {
    return line.claimedQuantity() > 0 && wanted.kind() == WantedChange.Kind.CANCEL;
  }

  @Override
  public void keep(ServiceCase opened, NewCase request) {
    RequestedChange asked =
        RequestedChange.asked(
            opened.number(),
            opened.orderNumber(),
            withPieces(request.change(), verdict.orderOf(opened.orderNumber())),
            verdict.orderOf(opened.orderNumber()).currency());
    book.add(asked);
    events.publishEvent(ChangeEvents.asked(asked));
  }

  /** All pieces of a line, where the wish says no number; what stays as ordered is no change. */
  private static WantedChange withPieces(WantedChange wanted, Order order) {
    return wanted.kind() != WantedChange.Kind.ITEMS
        ? wanted
        : WantedChange.items(
            wanted.items().stream()
                .filter(item -> !CheckItems.isAsOrdered(order, item))
                .map(
                    item ->
                        new WantedChange.Item(
                            item.line(), item.sku(), ChangeEffect.pieces(item, order)))
                .toList());
  }
}
