package io.recourse.payments.web;

import io.recourse.common.Problem;
import io.recourse.payments.CustomerPayment;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.PaymentId;
import io.recourse.payments.PaymentOrders;
import io.recourse.payments.PaymentProvider;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads from our link to the provider's page, and says afterwards what became of the payment. */
@Controller
class PayPage {

  private final CustomerPayments payments;
  private final PaymentProvider provider;
  private final PaymentOrders orders;

  PayPage(CustomerPayments payments, PaymentProvider provider, PaymentOrders orders) {
    this.payments = payments;
    this.provider = provider;
    this.orders = orders;
  }

  @GetMapping("/pay/{id}")
  String pay(@PathVariable String id, Model model) {
    CustomerPayment payment =
        PaymentId.read(id)
            .flatMap(payments::find)
            .orElseThrow(() -> Problem.notFound("payment.unknown"));
    if (payment.isOpen() && payment.methodRef() == null) {
      Optional<URI> page = provider.page(orders.of(payment));
      if (page.isPresent()) {
        return "redirect:" + page.get();
      }
    }
    model.addAttribute("payment", payment);
    return "payments/outcome";
  }
}
