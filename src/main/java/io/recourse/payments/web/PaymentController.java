package io.recourse.payments.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.AskPayment;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.web.MailboxProof;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks the customer of a case for what they owe, and tells what came of it. */
@RestController
@RequestMapping("/api/v1/cases/{number}/payments")
class PaymentController {

  private static final int LONGEST_REFERENCE = 200;

  private final AskPayment askPayment;
  private final CustomerPayments payments;
  private final PaymentViews views;
  private final CaseAccess access;
  private final MailboxProof proof;

  PaymentController(
      AskPayment askPayment,
      CustomerPayments payments,
      PaymentViews views,
      CaseAccess access,
      MailboxProof proof) {
    this.proof = proof;
    this.askPayment = askPayment;
    this.payments = payments;
    this.views = views;
    this.access = access;
  }

  /** The stored method to charge; without one the customer chooses by the link. */
  record Asked(String providerRef) {}

  /** A list that fits on one page. */
  record PaymentList(List<PaymentView> items, String next) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PaymentView ask(
      @PathVariable String number,
      @RequestBody(required = false) Asked asked,
      Authentication who,
      HttpServletRequest call) {
    CaseNumber known = access.demandAct(who, number);
    String stored = method(asked);
    if (stored != null) {
      proof.demandOfCase(number, call);
    }
    return views.of(askPayment.ask(known, stored));
  }

  @GetMapping
  PaymentList ofCase(@PathVariable String number, Authentication who) {
    List<CustomerPayment> all = payments.ofCase(access.demandRead(who, number));
    return new PaymentList(all.stream().map(views::of).toList(), null);
  }

  private static String method(Asked asked) {
    String reference = asked == null ? null : asked.providerRef();
    if (reference != null && (reference.isBlank() || reference.length() > LONGEST_REFERENCE)) {
      throw Problem.invalid("/providerRef", "payment.unknownMethod");
    }
    return reference;
  }
}
