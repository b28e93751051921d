package io.recourse.portal.web;

import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import io.recourse.web.CustomerDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One entry for everything after the purchase (INT-07): order number and e-mail open it. */
@Controller
class FrontDoor {

  private final CustomerDirectory customers;
  private final CustomerSignIn signIn;
  private final AttemptLimit limit;

  FrontDoor(CustomerDirectory customers, CustomerSignIn signIn, AttemptLimit limit) {
    this.customers = customers;
    this.signIn = signIn;
    this.limit = limit;
  }

  @GetMapping("/portal")
  String door() {
    return "portal/door";
  }

  @PostMapping("/portal/open")
  String open(
      @RequestParam String orderNumber,
      @RequestParam String email,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String number = orderNumber.strip();
    Optional<Attempt> attempt = limit.begin(Door.ORDER, request.getRemoteAddr(), number);
    if (attempt.isEmpty()) {
      return refused("portal.door.toomany", 429, model, response);
    }
    Optional<String> customer = customers.whoOrdered(number, email.strip());
    if (customer.isEmpty()) {
      return refused("portal.door.unknown", 422, model, response);
    }
    attempt.get().succeeded();
    signIn.forAllCases(customer.get(), request, response);
    return "redirect:" + UriComponentsBuilder.fromPath("/portal/orders/{number}").build(number);
  }

  private static String refused(
      String reason, int status, Model model, HttpServletResponse response) {
    response.setStatus(status);
    model.addAttribute("refused", reason);
    return "portal/door";
  }
}
