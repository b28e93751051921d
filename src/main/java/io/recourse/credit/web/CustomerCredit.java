package io.recourse.credit.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.credit.CreditEntry;
import io.recourse.credit.CreditLedger;
import io.recourse.credit.CreditStatement;
import io.recourse.credit.UseCredit;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A customer's store credit for staff, and for the shop that lets them pay with it. */
@RestController
@RequestMapping("/api/v1/customers/{customer}/credit")
class CustomerCredit {

  private final Customers customers;
  private final CreditLedger ledger;
  private final UseCredit useCredit;
  private final Clock clock;

  CustomerCredit(Customers customers, CreditLedger ledger, UseCredit useCredit, Clock clock) {
    this.clock = clock;
    this.customers = customers;
    this.ledger = ledger;
    this.useCredit = useCredit;
  }

  /** What was paid with credit; the order may be null. */
  record Use(Money amount, String orderNumber) {}

  @GetMapping
  CreditStatement read(@PathVariable String customer) {
    String person = person(customer);
    return CreditStatement.of(ledger.balances(person), ledger.entries(person), clock.instant());
  }

  /** The same use again changes nothing and is answered alike. */
  @PutMapping("/uses/{key}")
  CreditEntry use(@PathVariable String customer, @PathVariable String key, @RequestBody Use use) {
    demandSound(key, use);
    return useCredit.use(person(customer), key, use.amount(), use.orderNumber());
  }

  private static void demandSound(String key, Use use) {
    demandText("/key", key);
    if (use.amount() == null || !use.amount().exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    if (use.orderNumber() != null) {
      demandText("/orderNumber", use.orderNumber());
    }
  }

  private static void demandText(String pointer, String text) {
    PlainText.flaw(text, OrderLimits.NUMBER_LENGTH)
        .ifPresent(
            flaw -> {
              throw Problem.invalid(List.of(new Problem.FieldError(pointer, flaw)));
            });
  }

  /** By the shop's id or the key of the person. */
  private String person(String customer) {
    List<Customer> named = customers.named(customer);
    List<Customer> found = named.isEmpty() ? customers.find(customer).stream().toList() : named;
    if (found.size() > 1) {
      throw Problem.conflict("customer.shared");
    }
    return found.stream()
        .findFirst()
        .map(Customer::person)
        .orElseThrow(() -> Problem.notFound("customer.unknown"));
  }
}
