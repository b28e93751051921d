package io.recourse.portal.web;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.web.ProblemWords;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a page what the return form as filled in so far would bring, and by when. */
@Component
class FormQuote {

  private final QuoteReturn quoteReturn;
  private final ProblemWords words;

  FormQuote(QuoteReturn quoteReturn, ProblemWords words) {
    this.quoteReturn = quoteReturn;
    this.words = words;
  }

  /** Says nothing while no piece has a reason; says what is wrong where it cannot be quoted. */
  void show(Order order, ReturnForm form, Model model) {
    List<QuoteLine> lines =
        form.chosen().stream()
            .filter(entry -> entry.reason() != null && entry.line() != null)
            .map(FormQuote::asked)
            .toList();
    if (lines.isEmpty()) {
      return;
    }
    try {
      Quote quote = quoteReturn.quote(order.number(), lines, form.method());
      model.addAttribute("quote", quote);
      model.addAttribute("paidWithin", PaidWithin.of(quote.paidWithin()));
    } catch (Problem refused) {
      model.addAttribute("refused", words.here(refused).getMessage());
    }
  }

  private static QuoteLine asked(ReturnForm.Entry entry) {
    return new QuoteLine(
        entry.line(), entry.quantity(), entry.reason(), entry.remedy(), entry.wantedInstead());
  }
}
