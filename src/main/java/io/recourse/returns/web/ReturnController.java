package io.recourse.returns.web;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.quotes.Quote;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ShippingMethod;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a return would bring, and word that the difference of an exchange was paid. */
@RestController
@RequestMapping("/api/v1")
class ReturnController {

  private static final int LONGEST_REFERENCE = 200;

  private final QuoteReturn quoteReturn;
  private final PrepareExchange prepareExchange;

  ReturnController(QuoteReturn quoteReturn, PrepareExchange prepareExchange) {
    this.quoteReturn = quoteReturn;
    this.prepareExchange = prepareExchange;
  }

  /** Lines as asked for, and how they would come back; a quote changes nothing. */
  record QuoteRequest(String orderNumber, List<Line> lines, ShippingMethod returnMethod) {

    record Line(Integer line, Integer quantity, Reason reason, Remedy remedy, String exchangeSku) {}
  }

  /** How the customer paid, such as the provider's reference. */
  record Payment(String reference) {}

  @PostMapping("/quotes")
  Quote quote(@RequestBody QuoteRequest request) {
    if (request.orderNumber() == null) {
      throw Problem.invalid("/orderNumber", "field.needed");
    }
    return quoteReturn.quote(request.orderNumber(), lines(request), method(request));
  }

  @PostMapping("/cases/{number}/difference-paid")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('FINANCE', 'LEAD', 'ADMIN')")
  void differencePaid(@PathVariable String number, @RequestBody Payment payment) {
    prepareExchange.differencePaid(new CaseNumber(number), reference(payment));
  }

  private static String reference(Payment payment) {
    String reference = payment.reference();
    if (reference != null && reference.length() > LONGEST_REFERENCE) {
      throw Problem.invalid(
          "/reference", "must not be longer than " + LONGEST_REFERENCE + " characters");
    }
    return reference;
  }

  private static String method(QuoteRequest request) {
    return request.returnMethod() == null ? null : request.returnMethod().name();
  }

  private static List<QuoteLine> lines(QuoteRequest request) {
    List<QuoteLine> lines = new ArrayList<>();
    for (QuoteRequest.Line line :
        request.lines() == null ? List.<QuoteRequest.Line>of() : request.lines()) {
      String at = "/lines/" + lines.size();
      demand(line, at);
      demand(line.line(), at + "/line");
      demand(line.quantity(), at + "/quantity");
      demand(line.reason(), at + "/reason");
      lines.add(
          new QuoteLine(
              line.line(), line.quantity(), line.reason(), line.remedy(), line.exchangeSku()));
    }
    return lines;
  }

  private static void demand(Object value, String at) {
    if (value == null) {
      throw Problem.invalid(at, "field.needed");
    }
  }
}
