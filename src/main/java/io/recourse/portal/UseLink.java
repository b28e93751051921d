package io.recourse.portal;

import io.recourse.cases.Cases;
import io.recourse.cases.RateCase;
import io.recourse.cases.RatingMarks;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.portal.OneTimeLinks.Link;
import io.recourse.portal.OneTimeLinks.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a link do the one thing it was sent for, once; what fails does not use it up. */
@Service
public class UseLink {

  private final OneTimeLinks links;
  private final Cases cases;
  private final Customers customers;
  private final RateCase rateCase;

  UseLink(OneTimeLinks links, Cases cases, Customers customers, RateCase rateCase) {
    this.links = links;
    this.cases = cases;
    this.customers = customers;
    this.rateCase = rateCase;
  }

  /** The key of the person who may see the case now; empty when the link is no good for it. */
  @Transactional
  public Optional<String> open(Link link) {
    return Optional.of(link)
        .filter(it -> it.purpose() == Purpose.OPEN)
        .flatMap(it -> cases.find(it.number()))
        .filter(found -> isStill(link.person(), found))
        .filter(found -> links.spend(link))
        .map(ServiceCase::customerId);
  }

  /** False when the link is no good for it. */
  @Transactional
  public boolean rate(Link link, int score, RatingMarks marks) {
    boolean good = link.purpose() == Purpose.RATE && links.spend(link);
    if (good) {
      rateCase.rate(link.number(), score);
      if (!marks.isEmpty()) {
        rateCase.mark(link.number(), marks);
      }
    }
    return good;
  }

  /**
   * The shop may have given the person another id since; the address they got the link at stays.
   */
  private boolean isStill(String person, ServiceCase of) {
    if (String.valueOf(of.customerId()).equals(person)) {
      return true;
    }
    Optional<Customer> now = Optional.ofNullable(of.customerId()).flatMap(customers::find);
    return customers
        .find(person)
        .flatMap(then -> now.filter(it -> it.hasEmail(then.email())))
        .isPresent();
  }
}
