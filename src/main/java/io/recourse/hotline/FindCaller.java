package io.recourse.hotline;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.ListRead;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.PlainText;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who somebody on the telephone is, by whatever they can name: order, name, mail, telephone, serial
 * or case (INT-11). Who was shown is on record (PRV-02).
 */
@Service
public class FindCaller {

  private static final int SHOWN = 20;

  private final Customers customers;
  private final FindUnit units;
  private final Cases cases;
  private final ApplicationEventPublisher reads;

  FindCaller(Customers customers, FindUnit units, Cases cases, ApplicationEventPublisher reads) {
    this.customers = customers;
    this.units = units;
    this.cases = cases;
    this.reads = reads;
  }

  /** Those who could be meant, 20 at most; none for words that can name nobody. */
  @Transactional(readOnly = true)
  public List<Customer> by(String typed) {
    return by(typed, SHOWN);
  }

  /** The first of those who could be meant. */
  @Transactional(readOnly = true)
  public List<Customer> by(String typed, int most) {
    if (typed.isBlank() || PlainText.flaw(typed, OrderLimits.NUMBER_LENGTH).isPresent()) {
      return List.of();
    }
    List<Customer> found = new ArrayList<>(customers.matching(typed, most));
    holder(typed).or(() -> customerOf(typed)).ifPresent(one -> add(found, one));
    reads.publishEvent(ListRead.of("customers", found.stream().map(Customer::person).toList()));
    return List.copyOf(found);
  }

  /** The person with this key. */
  @Transactional(readOnly = true)
  public Optional<Customer> person(String key) {
    return customers.find(key);
  }

  private Optional<Customer> holder(String typed) {
    return units.find(Serial.of(typed)).map(Unit::owner).flatMap(customers::find);
  }

  private Optional<Customer> customerOf(String typed) {
    String told = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    String number = told.startsWith("RC-") ? told : "RC-" + told;
    return CaseNumber.isOne(number)
        ? cases.find(new CaseNumber(number)).map(ServiceCase::customerId).flatMap(customers::find)
        : Optional.empty();
  }

  private static void add(List<Customer> found, Customer one) {
    if (found.stream().noneMatch(other -> other.is(one.person()))) {
      found.add(one);
    }
  }
}
