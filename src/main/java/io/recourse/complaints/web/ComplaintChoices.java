package io.recourse.complaints.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.Cases;
import io.recourse.orders.Orders;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a complaint can be about: the orders and the latest cases of the customer. */
@Component
class ComplaintChoices {

  /** As many of the latest cases as a list can offer. */
  private static final int SHOWN = 50;

  private final Orders orders;
  private final Cases cases;
  private final CaseAccess access;
  private final MessageSource words;

  ComplaintChoices(Orders orders, Cases cases, CaseAccess access, MessageSource words) {
    this.orders = orders;
    this.cases = cases;
    this.access = access;
    this.words = words;
  }

  /** Options of the form by its keys; none under a key that there is nothing to choose for. */
  Map<String, Object> of(Authentication customer, Locale language) {
    Map<String, Object> given = new HashMap<>();
    given.put(
        "orders",
        orders.ofCustomer(customer.getName()).stream()
            .map(order -> option(order.number(), order.number()))
            .toList());
    given.put("cases", own(customer).stream().map(one -> option(one, language)).toList());
    given.values().removeIf(options -> ((List<?>) options).isEmpty());
    return given;
  }

  private List<CaseSummary> own(Authentication customer) {
    CaseScope own = access.scope(customer);
    return cases
        .search(new CaseQuery(null, null, null, null, null, null, null, own, null, SHOWN))
        .items();
  }

  private Map<String, String> option(CaseSummary one, Locale language) {
    String type = words.getMessage("portal.type." + one.type(), null, language);
    return option(one.number().value(), one.number() + " · " + type);
  }

  private static Map<String, String> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }
}
