package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.WantedChange.Kind;
import io.recourse.orderchanges.ChangeVerdict;
import io.recourse.orders.Order;
import io.recourse.portal.web.MyOrders.OwnOrders;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer cancels an order that was not sent yet, or sends it to another address. */
@Controller
@RequestMapping("/portal/orders/{number}/change")
class ChangeOwnOrder {

  private final OwnOrders orders;
  private final OpenCase openCase;
  private final ChangeVerdict verdict;
  private final ProblemWords words;

  ChangeOwnOrder(OwnOrders orders, OpenCase openCase, ChangeVerdict verdict, ProblemWords words) {
    this.orders = orders;
    this.openCase = openCase;
    this.verdict = verdict;
    this.words = words;
  }

  @GetMapping
  String form(@PathVariable String number, Authentication customer, Model model) {
    Order order = orders.get(number, customer);
    return show(order, ChangeForm.of(order), List.of(), model);
  }

  @PostMapping("/cancel")
  String cancel(
      @PathVariable String number,
      @ModelAttribute("form") ChangeForm form,
      Authentication customer,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Order order = orders.get(number, customer);
    return send(order, form.cancellation(order.number(), language), form, response, model);
  }

  @PostMapping("/address")
  String address(
      @PathVariable String number,
      @ModelAttribute("form") ChangeForm form,
      Authentication customer,
      Locale language,
      HttpServletResponse response,
      Model model) {
    Order order = orders.get(number, customer);
    return send(order, form.readdressing(order.number(), language), form, response, model);
  }

  private String send(
      Order order, NewCase request, ChangeForm form, HttpServletResponse response, Model model) {
    try {
      return "redirect:/portal/cases/" + openCase.open(request).serviceCase().number();
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(order, form, byField(words.said(refused)), model);
    }
  }

  private String show(Order order, ChangeForm form, List<FieldError> errors, Model model) {
    model.addAttribute("order", order);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("mayCancel", verdict.isHeard(order, Kind.CANCEL));
    model.addAttribute("mayReaddress", verdict.isHeard(order, Kind.SHIP_TO));
    return "portal/change";
  }

  /** Fields are named by the last part of a pointer into the request. */
  private static List<FieldError> byField(List<FieldError> said) {
    return said.stream()
        .map(
            error ->
                new FieldError(
                    error.pointer().substring(error.pointer().lastIndexOf('/')), error.phrase()))
        .toList();
  }
}
