package io.recourse.inquiries.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.intake.NameOrder;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.PortalPart;
import io.recourse.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Customers say on the page of their question which order it is about, with its e-mail. */
@Controller
class OrderOfQuestion implements PortalPart {

  private final Cases cases;
  private final CaseAccess access;
  private final NameOrder nameOrder;
  private final AttemptLimit limit;
  private final ProblemWords words;

  OrderOfQuestion(
      Cases cases, CaseAccess access, NameOrder nameOrder, AttemptLimit limit, ProblemWords words) {
    this.cases = cases;
    this.access = access;
    this.nameOrder = nameOrder;
    this.limit = limit;
    this.words = words;
  }

  @Override
  public String fragment() {
    return "inquiries/order :: part";
  }

  @Override
  public Optional<ServiceCase> of(CaseNumber number) {
    return cases.find(number).filter(nameOrder::isPossible);
  }

  @PostMapping("/portal/cases/{number}/order")
  String name(
      @PathVariable String number,
      @RequestParam String orderNumber,
      @RequestParam String email,
      Authentication customer,
      HttpServletRequest request,
      RedirectAttributes back) {
    CaseNumber own = access.demandAct(customer, number);
    try {
      prove(own, orderNumber, email, request.getRemoteAddr());
    } catch (Problem refused) {
      Problem here = words.here(refused);
      back.addFlashAttribute(
          "orderRefused",
          here.errors().isEmpty() ? here.getMessage() : here.errors().get(0).detail());
      back.addFlashAttribute("orderTyped", orderNumber);
    }
    return "redirect:/portal/cases/" + own;
  }

  private void prove(CaseNumber own, String orderNumber, String email, String address) {
    Attempt attempt =
        limit
            .begin(Door.ORDER, address, orderNumber)
            .orElseThrow(() -> Problem.conflict("order.triedTooOften"));
    var unused = nameOrder.prove(own, orderNumber, email);
    attempt.succeeded();
  }
}
