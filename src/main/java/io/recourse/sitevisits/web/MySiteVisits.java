package io.recourse.sitevisits.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.AskInstallation;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer asks for an installation, and chooses when it is. */
@Controller
class MySiteVisits {

  static final String PATH = "/portal/site-visits/new";

  private final Orders orders;
  private final AskInstallation ask;
  private final AgreeOnTime agree;
  private final CaseAccess access;
  private final ProblemWords words;

  MySiteVisits(
      Orders orders,
      AskInstallation ask,
      AgreeOnTime agree,
      CaseAccess access,
      ProblemWords words) {
    this.orders = orders;
    this.ask = ask;
    this.agree = agree;
    this.access = access;
    this.words = words;
  }

  /** Goods that can be chosen. */
  public record Choice(String order, int line, String name) {}

  @GetMapping(PATH)
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    model.addAttribute("choices", choices(customer));
    model.addAttribute("order", order);
    return "sitevisits/ask";
  }

  @PostMapping(PATH)
  String ask(
      @RequestParam(defaultValue = "") String goods,
      Authentication customer,
      Model model,
      HttpServletResponse response) {
    try {
      int at = goods.indexOf('/');
      if (at < 1) {
        throw Problem.invalid("/goods", "field.given");
      }
      return "redirect:/portal/cases/"
          + ask.ask(goods.substring(at + 1), Integer.parseInt(goods.substring(0, at)));
    } catch (Problem | NumberFormatException refused) {
      Problem why =
          refused instanceof Problem problem ? problem : Problem.invalid("/goods", "field.given");
      response.setStatus(why.kind().status());
      model.addAttribute("errors", words.said(why));
      return form(null, customer, model);
    }
  }

  @PostMapping("/portal/cases/{number}/site-visit/time")
  String choose(
      @PathVariable String number,
      @RequestParam(required = false) Long slot,
      Authentication customer) {
    CaseNumber own = access.demandAct(customer, number);
    if (slot == null) {
      throw Problem.invalid("/slot", "field.given");
    }
    agree.choose(own, slot);
    return "redirect:/portal/cases/" + own;
  }

  private List<Choice> choices(Authentication customer) {
    return orders.ofCustomer(customer.getName()).stream().flatMap(this::choices).toList();
  }

  private Stream<Choice> choices(Order order) {
    return ask.waiting(order).stream()
        .map(line -> new Choice(order.number(), line.line(), line.name()));
  }
}
