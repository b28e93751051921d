package io.recourse.portal.web;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.credit.CreditLedger;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.orders.Orders;
import io.recourse.payback.AgreedRefundTo;
import io.recourse.payback.ChooseRefundTo;
import io.recourse.payback.RefundTo;
import io.recourse.payback.RefundToOffers;
import io.recourse.payback.RefundToWish;
import io.recourse.payments.Debt;
import io.recourse.payments.OwedOnCase;
import io.recourse.payments.PayLink;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.terms.CaseDeadlines;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of one case for its customer: where it may go, where it went, what they have. */
@Controller
class MyMoney {

  private final OwnCases cases;
  private final Orders orders;
  private final RefundToOffers offers;
  private final ChooseRefundTo choose;
  private final AgreedRefundTo agreed;
  private final Refunds refunds;
  private final CreditLedger credit;
  private final CaseDeadlines days;
  private final OwedOnCase owed;
  private final PayLink payLink;
  private final GoodwillBook goodwill;

  MyMoney(
      OwnCases cases,
      Orders orders,
      RefundToOffers offers,
      ChooseRefundTo choose,
      AgreedRefundTo agreed,
      Refunds refunds,
      CreditLedger credit,
      CaseDeadlines days,
      OwedOnCase owed,
      PayLink payLink,
      GoodwillBook goodwill) {
    this.goodwill = goodwill;
    this.cases = cases;
    this.orders = orders;
    this.offers = offers;
    this.choose = choose;
    this.agreed = agreed;
    this.refunds = refunds;
    this.credit = credit;
    this.days = days;
    this.owed = owed;
    this.payLink = payLink;
  }

  /**
   * One payment.
   *
   * @param seenBy the day by which it shows where it goes; null until it was paid
   */
  public record Row(Money amount, RefundTo to, String state, LocalDate seenBy) {}

  void show(ServiceCase own, Model model) {
    owed.of(own.number()).ifPresent(debt -> addOwed(own, debt, model));
    List<Refund> paid = refunds.ofCase(own.number());
    model.addAttribute("refunds", paid.stream().map(refund -> row(own, refund)).toList());
    model.addAttribute("goodwill", goodwill.ofCase(own.number()));
    boolean gotCredit = paid.stream().anyMatch(refund -> refund.promise().to().isStoreCredit());
    model.addAttribute("credit", gotCredit ? credit.balances(own.customerId()) : List.of());
    if (choose.isAsked(own)) {
      orders
          .find(own.orderNumber())
          .map(order -> offers.of(order, ChooseRefundTo.reasons(own)))
          .ifPresent(ways -> model.addAttribute("ways", RefundToChoice.of(ways)));
      model.addAttribute("way", RefundToChoice.value(agreed.of(own.number())));
    }
  }

  /** What was promised for each line so far, whichever way it goes. */
  Map<Integer, Money> perLine(ServiceCase own) {
    Map<Integer, Money> sums = new HashMap<>();
    refunds.ofCase(own.number()).stream()
        .filter(refund -> !refund.promise().isAside() && refund.state() != RefundState.CANCELLED)
        .collect(
            Collectors.toMap(refund -> refund.promise().decision(), this::perLine, (a, b) -> a))
        .values()
        .forEach(some -> some.forEach((item, sum) -> sums.merge(item, sum, Money::plus)));
    return sums;
  }

  private Map<Integer, Money> perLine(Refund refund) {
    String currency = refund.promise().amount().currency();
    return refunds.items(refund.promise().decision()).stream()
        .filter(item -> item.amount() > 0)
        .collect(
            Collectors.toMap(
                RefundItem::item, item -> new Money(item.amount(), currency), Money::plus));
  }

  private void addOwed(ServiceCase own, Debt debt, Model model) {
    model.addAttribute("owed", debt);
    model.addAttribute("owedBy", days.dayOf(own, debt.payBy()));
    model.addAttribute("payUrl", payLink.of(own.number()).orElse(null));
  }

  private Row row(ServiceCase own, Refund refund) {
    Integer within = refund.promise().seenWithinDays();
    boolean told = refund.progress().settledAt() != null && within != null;
    return new Row(
        refund.promise().amount(),
        refund.promise().to(),
        refund.state().name(),
        told ? days.dayOf(own, refund.progress().settledAt().plus(Duration.ofDays(within))) : null);
  }

  @PostMapping("/portal/cases/{number}/refund-to")
  String choose(
      @PathVariable String number,
      @RequestParam(required = false) String refundTo,
      Authentication customer) {
    ServiceCase own = cases.get(number, customer);
    choose.change(own.number(), new RefundToWish(RefundToChoice.read(refundTo), true));
    return "redirect:/portal/cases/" + own.number();
  }
}
