package io.recourse.portal.web;

import io.recourse.orders.Order;
import io.recourse.portal.web.MyOrders.OwnOrders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the form as filled in so far would pay, and by when; fetched while the customer chooses. */
@Controller
class QuotePart {

  private final OwnOrders orders;
  private final FormQuote quote;

  QuotePart(OwnOrders orders, FormQuote quote) {
    this.orders = orders;
    this.quote = quote;
  }

  @PostMapping("/portal/orders/{number}/quote")
  String quote(
      @PathVariable String number,
      @ModelAttribute("form") ReturnForm form,
      BindingResult binding,
      Authentication customer,
      Model model) {
    Order order = orders.get(number, customer);
    model.addAttribute("order", order);
    if (!binding.hasErrors()) {
      quote.show(order, form, model);
    }
    return "portal/quote";
  }
}
