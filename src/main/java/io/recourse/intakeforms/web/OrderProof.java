package io.recourse.intakeforms.web;

import static io.recourse.common.Problem.Kind.TOO_MANY;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.portal.CustomerSession;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.CustomerDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Order number and e-mail prove who asks; they are let into the one case that they open. */
@Component
class OrderProof {

  private final CustomerDirectory customers;
  private final CustomerSession sessions;
  private final AttemptLimit limit;

  OrderProof(CustomerDirectory customers, CustomerSession sessions, AttemptLimit limit) {
    this.customers = customers;
    this.sessions = sessions;
    this.limit = limit;
  }

  CaseNumber open(
      Sender sender,
      Supplier<CaseNumber> opens,
      HttpServletRequest request,
      HttpServletResponse response) {
    String person = person(sender, request.getRemoteAddr());
    SecurityContext before = SecurityContextHolder.getContext();
    sessions.forThisRequest(person, sender.submission());
    try {
      CaseNumber opened = opens.get();
      sessions.forOneCaseByNumber(person, opened.value(), request, response);
      return opened;
    } catch (Problem refused) {
      SecurityContextHolder.setContext(before);
      throw refused;
    }
  }

  private String person(Sender sender, String address) {
    String number = sender.orderOrNull();
    if (number == null) {
      throw Problem.invalid("/orderNumber", "field.given");
    }
    Attempt attempt =
        limit
            .begin(Door.ORDER, address, number)
            .orElseThrow(() -> Problem.of(TOO_MANY, "order.triedTooOften"));
    String email = sender.email() == null ? "" : sender.email().strip();
    String person =
        customers
            .whoOrdered(number, email)
            .orElseThrow(() -> Problem.invalid("/orderNumber", "intakeForm.noOrder"));
    attempt.succeeded();
    return person;
  }
}
