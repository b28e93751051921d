package io.recourse.priceprotection.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.web.ProblemWords;
import io.recourse.web.SentForms;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer claims the difference for an article that became cheaper. */
@Controller
@RequestMapping(ClaimPriceDifference.PATH)
class ClaimPriceDifference {

  static final String PATH = "/portal/price-claims/new";

  /** One bought article as the form offers it; {@code key} is what is sent. */
  public record Bought(String key, String order, String name, int quantity) {}

  private final Orders orders;
  private final OpenCase openCase;
  private final ProblemWords words;
  private final SentForms sent;

  ClaimPriceDifference(Orders orders, OpenCase openCase, ProblemWords words, SentForms sent) {
    this.sent = sent;
    this.orders = orders;
    this.openCase = openCase;
    this.words = words;
  }

  @GetMapping
  String form(@RequestParam(required = false) String order, Authentication customer, Model model) {
    PriceClaimForm empty = new PriceClaimForm(UUID.randomUUID().toString(), null, 1);
    return show(customer, order, empty, List.of(), model);
  }

  @PostMapping
  String send(
      @ModelAttribute("form") PriceClaimForm form,
      Authentication customer,
      Locale language,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    try {
      return "redirect:/portal/cases/" + sendOnce(form, language, session);
    } catch (Problem refused) {
      response.setStatus(refused.kind().status());
      return show(customer, null, form, words.said(refused), model);
    }
  }

  /** A form that was sent already leads to the case it opened. */
  private String sendOnce(PriceClaimForm form, Locale language, HttpSession session) {
    if (!form.namesArticle()) {
      throw Problem.invalid("/lines/0/line", "field.given");
    }
    return sent.once(
        session,
        "priceClaimed:" + form.submission() + form.wish(),
        () -> openCase.open(form.toRequest(language)).serviceCase().number().value());
  }

  private String show(
      Authentication customer,
      String order,
      PriceClaimForm form,
      List<FieldError> errors,
      Model model) {
    List<Bought> bought =
        orders.ofCustomer(customer.getName()).stream()
            .filter(own -> order == null || order.isBlank() || own.number().equals(order))
            .flatMap(own -> own.lines().stream().map(line -> bought(own, line)))
            .toList();
    model.addAttribute("bought", bought);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "priceprotection/claim";
  }

  private static Bought bought(Order own, OrderLine line) {
    String key = line.line() + "@" + own.number();
    return new Bought(key, own.number(), line.name(), line.quantity());
  }
}
