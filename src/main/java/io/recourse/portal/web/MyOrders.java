package io.recourse.portal.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.Cases;
import io.recourse.common.Problem;
import io.recourse.credit.CreditLedger;
import io.recourse.credit.CreditStatement;
import io.recourse.members.MemberLevel;
import io.recourse.members.PrivilegesOf;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer's orders and cases in one list. */
@Controller
class MyOrders {

  private static final int SHOWN = 100;

  private final OwnOrders orders;
  private final Cases cases;
  private final CaseAccess access;
  private final CreditLedger credit;
  private final PlacedOffers offers;
  private final PagePictures pictures;
  private final PrivilegesOf privileges;
  private final Clock clock;

  MyOrders(
      OwnOrders orders,
      Cases cases,
      CaseAccess access,
      CreditLedger credit,
      PlacedOffers offers,
      PagePictures pictures,
      PrivilegesOf privileges,
      Clock clock) {
    this.clock = clock;
    this.orders = orders;
    this.cases = cases;
    this.access = access;
    this.credit = credit;
    this.offers = offers;
    this.pictures = pictures;
    this.privileges = privileges;
  }

  @GetMapping("/portal/cases")
  String overview(Authentication customer, Locale language, Model model) {
    model.addAttribute("orders", orders.of(customer));
    model.addAttribute("cases", casesOf(customer, null));
    model.addAttribute("credit", creditOf(customer));
    model.addAttribute("member", memberOf(customer));
    if (OneCase.of(customer).isEmpty()) {
      model.addAttribute("offers", offers.now(language));
    }
    return "portal/overview";
  }

  @GetMapping("/portal/orders/{number}")
  String order(
      @PathVariable String number,
      Authentication customer,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Order order = orders.get(number, customer);
    pictures.show(order.lines().stream().map(OrderLine::sku).toList(), model, response);
    model.addAttribute("order", order);
    model.addAttribute("cases", casesOf(customer, number));
    model.addAttribute("offers", offers.now(language));
    model.addAttribute("mayReturn", mayReturn(order));
    return "portal/order";
  }

  /** Whether goods of it went out and not all of them are bound by requests. */
  private static boolean mayReturn(Order order) {
    return !order.neverLeft() && order.lines().stream().anyMatch(line -> line.openQuantity() > 0);
  }

  /** Null for who came by a link into one case, and for a level without privileges. */
  private MemberLevel memberOf(Authentication customer) {
    return OneCase.of(customer).isEmpty()
        ? privileges
            .level(customer.getName())
            .filter(level -> !level.privileges().isEmpty())
            .orElse(null)
        : null;
  }

  /** Null for who came by a link into one case. */
  private CreditStatement creditOf(Authentication customer) {
    String person = customer.getName();
    return OneCase.of(customer).isEmpty()
        ? CreditStatement.of(credit.balances(person), credit.entries(person), clock.instant())
        : null;
  }

  private Object casesOf(Authentication customer, String order) {
    CaseScope own = access.scope(customer);
    return cases
        .search(new CaseQuery(null, null, null, null, order, null, null, own, null, SHOWN))
        .items();
  }

  /** Orders as their own customer may see them; others look as if they did not exist. */
  @Component
  static class OwnOrders {

    private final Orders orders;

    OwnOrders(Orders orders) {
      this.orders = orders;
    }

    List<Order> of(Authentication customer) {
      return OneCase.of(customer).isEmpty() ? orders.ofCustomer(customer.getName()) : List.of();
    }

    Order get(String number, Authentication customer) {
      return orders
          .find(number)
          .filter(order -> order.customer().is(customer.getName()))
          .filter(order -> OneCase.of(customer).isEmpty())
          .orElseThrow(() -> Problem.notFound("order.notYours"));
    }
  }
}
