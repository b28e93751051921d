package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.portal.web.MyOrders.OwnOrders;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.web.ProblemWords;
import java.util.List;
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
  private final QuoteReturn quoteReturn;
  private final ProblemWords words;

  QuotePart(OwnOrders orders, QuoteReturn quoteReturn, ProblemWords words) {
    this.orders = orders;
    this.quoteReturn = quoteReturn;
    this.words = words;
  }

  @PostMapping("/portal/orders/{number}/quote")
  String quote(
      @PathVariable String number,
      @ModelAttribute("form") ReturnForm form,
      BindingResult binding,
      Authentication customer,
      Model model) {
    model.addAttribute("order", orders.get(number, customer));
    List<QuoteLine> lines =
        form.chosen().stream()
            .filter(entry -> entry.reason() != null && entry.line() != null)
            .map(QuotePart::asked)
            .toList();
    if (!binding.hasErrors() && !lines.isEmpty()) {
      addQuote(number, lines, form.method(), model);
    }
    return "portal/quote";
  }

  private static QuoteLine asked(ReturnForm.Entry entry) {
    String sku = entry.exchangeSku();
    return new QuoteLine(
        entry.line(),
        entry.quantity(),
        entry.reason(),
        entry.remedy(),
        sku == null || sku.isBlank() ? null : sku.strip());
  }

  private void addQuote(String number, List<QuoteLine> lines, String method, Model model) {
    try {
      Quote quote = quoteReturn.quote(number, lines, method);
      model.addAttribute("quote", quote);
      model.addAttribute("paidWithin", PaidWithin.of(quote.paidWithin()));
    } catch (Problem refused) {
      model.addAttribute("refused", words.here(refused).getMessage());
    }
  }
}
