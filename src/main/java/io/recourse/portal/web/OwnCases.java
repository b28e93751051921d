package io.recourse.portal.web;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Cases as their own customer may see them; others look as if they did not exist. */
@Component
class OwnCases {

  private final Cases cases;

  OwnCases(Cases cases) {
    this.cases = cases;
  }

  ServiceCase get(String number, Authentication customer) {
    ServiceCase found = cases.get(new CaseNumber(number));
    boolean bound = !OneCase.of(customer).isEmpty();
    boolean open = !bound || OneCase.of(customer).contains(number);
    if (!open || !customer.getName().equals(found.customerId())) {
      throw Problem.notFound("case.unknown");
    }
    return found;
  }
}
