package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.LineRequest;
import io.recourse.cases.Reason;
import io.recourse.common.Actor;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.payback.ChooseRefundTo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks a request against the order it names and reports everything wrong with it at once. */
@Component
class IntakeCheck {

  static final String NO_SUCH_ORDER = "order.noSuch";

  private final Orders orders;
  private final CaseCustomer customer;
  private final ExchangeArticle exchange;
  private final SerialCheck serials;
  private final BoughtElsewhere elsewhere;
  private final ChooseRefundTo refundTo;
  private final ObjectProvider<OwnRequest> own;

  IntakeCheck(
      Orders orders,
      CaseCustomer customer,
      ExchangeArticle exchange,
      SerialCheck serials,
      BoughtElsewhere elsewhere,
      ChooseRefundTo refundTo,
      ObjectProvider<OwnRequest> own) {
    this.own = own;
    this.orders = orders;
    this.customer = customer;
    this.exchange = exchange;
    this.serials = serials;
    this.elsewhere = elsewhere;
    this.refundTo = refundTo;
  }

  /**
   * A request without fault.
   *
   * @param order null when it is about none
   * @param country of the order, or where goods of none are used; may be null
   */
  record Sound(Order order, String customerId, String country, List<LineRequest> lines) {}

  Sound check(NewCase request, Actor filedBy) {
    List<FieldError> errors = new ArrayList<>();
    HeadCheck.check(request, errors);
    Optional<Order> order = order(request, filedBy, errors);
    checkChange(request, order, errors);
    order.flatMap(known -> notSent(request.type(), known)).ifPresent(errors::add);
    boolean foreign = BoughtElsewhere.isAllOf(request);
    List<LineRequest> lines =
        foreign
            ? elsewhere.check(request, errors)
            : LineCheck.check(request, order, exchange, serials, errors);
    checkRefundTo(request, order, errors);
    String about = customer.of(request, order, filedBy, errors);
    checkAboutCase(request, about, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    String country = foreign ? BoughtElsewhere.country(request) : null;
    return new Sound(order.orElse(null), about, order.map(Order::country).orElse(country), lines);
  }

  /** Lines that an open case about this order is to take, as if the request came in anew. */
  List<LineRequest> demandLines(NewCase request, Order order) {
    List<FieldError> errors = new ArrayList<>();
    checkChange(request, Optional.of(order), errors);
    List<LineRequest> lines =
        LineCheck.check(request, Optional.of(order), exchange, serials, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return lines;
  }

  private void checkAboutCase(NewCase request, String customer, List<FieldError> errors) {
    if (request.aboutCase() != null
        && request.type() != CaseType.COMPLAINT
        && request.type() != CaseType.REPAIR) {
      errors.add(new FieldError("/aboutCase", "aboutCase.otherType"));
    }
    if (request.reason() != null && request.type() != CaseType.COMPLAINT) {
      errors.add(new FieldError("/reason", "reason.otherType"));
    }
    own.stream()
        .filter(one -> one.type() == request.type())
        .forEach(one -> one.checkOf(customer, request, errors));
  }

  private void checkRefundTo(NewCase request, Optional<Order> order, List<FieldError> errors) {
    if (request.refundTo() == null) {
      return;
    }
    if (request.orderNumber() == null) {
      errors.add(new FieldError("/refundTo", "refundTo.noOrder"));
    }
    List<Reason> reasons =
        request.lines().stream().map(NewCase.Line::reason).filter(Objects::nonNull).toList();
    order.flatMap(of -> refundTo.flaw(of, reasons, request.refundTo())).ifPresent(errors::add);
  }

  /** Refuses names that could not even be looked up. */
  void demandNames(NewCase request) {
    List<FieldError> errors = new ArrayList<>();
    WordRules.check(errors, "/orderNumber", request.orderNumber(), WordRules.SHORT);
    WordRules.check(errors, "/customer", request.customerId(), WordRules.SHORT);
    WordRules.check(errors, "/aboutCase", request.aboutCase(), WordRules.SHORT);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  /** What is only added to an open case is stored all the same. */
  void demandWords(NewCase request) {
    List<FieldError> errors = new ArrayList<>();
    HeadCheck.check(request, errors);
    LineCheck.checkWords(request, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  /** Whose request it is that staff take in; null when the order or the name leads to nobody. */
  String personOf(NewCase request) {
    return request.orderNumber() == null
        ? customer.of(request, Optional.empty(), Actor.SYSTEM, new ArrayList<>())
        : orders.find(request.orderNumber()).map(order -> order.customer().person()).orElse(null);
  }

  /** The request with its order's number as it is stored, whatever the case it was told in. */
  NewCase aboutStored(NewCase told) {
    NewCase whole =
        own.stream()
            .filter(one -> one.type() == told.type())
            .findFirst()
            .map(one -> one.complete(told))
            .orElse(told);
    return Optional.ofNullable(whole.orderNumber())
        .flatMap(orders::find)
        .map(order -> whole.about(order.number()))
        .orElse(whole);
  }

  private Optional<Order> order(NewCase request, Actor filedBy, List<FieldError> errors) {
    if (request.orderNumber() == null) {
      return Optional.empty();
    }
    Optional<Order> found =
        orders.find(request.orderNumber()).filter(order -> CaseCustomer.mayName(filedBy, order));
    if (found.isEmpty()) {
      errors.add(new FieldError("/orderNumber", NO_SUCH_ORDER));
    }
    return found;
  }

  private void checkChange(NewCase request, Optional<Order> order, List<FieldError> errors) {
    if (request.change() != null && request.type() != CaseType.ORDER_CHANGE) {
      errors.add(new FieldError("/change", "change.otherType"));
    }
    order.ifPresent(
        of ->
            own.stream()
                .filter(one -> one.type() == request.type())
                .forEach(one -> one.check(request, of, errors)));
  }

  /** Goods that never left cannot come back: such an order is changed or cancelled instead. */
  static Optional<FieldError> notSent(CaseType type, Order order) {
    boolean cannot = type != null && type.takesGoodsBack() && order.neverLeft();
    return cannot
        ? Optional.of(FieldError.of("/type", "order.notSent", order.fulfilment().status().name()))
        : Optional.empty();
  }
}
