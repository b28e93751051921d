package io.recourse.portal.web;

import io.recourse.portal.WayIn;
import io.recourse.portal.WayIn.Entrance;
import io.recourse.portal.WayIn.Kind;
import io.recourse.web.AttemptLimit;
import io.recourse.web.AttemptLimit.Attempt;
import io.recourse.web.AttemptLimit.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One entry for everything after the purchase (INT-07): the number of an order or a case, or a
 * serial, opens it together with the e-mail address. What is unknown and what is another's look
 * alike, and tries count by number and by address.
 */
@Controller
class FrontDoor {

  private static final Map<Kind, String> ROOMS =
      Map.of(
          Kind.ORDER, "/portal/orders/{key}",
          Kind.CASE, "/portal/cases/{key}",
          Kind.UNIT, "/portal/units/{key}");

  private final WayIn customers;
  private final CustomerSignIn signIn;
  private final AttemptLimit limit;

  FrontDoor(WayIn customers, CustomerSignIn signIn, AttemptLimit limit) {
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
    List<Attempt> attempts = attempts(request.getRemoteAddr(), number, email.strip());
    if (attempts.isEmpty()) {
      return refused("portal.door.toomany", 429, model, response);
    }
    Optional<Entrance> entrance = customers.find(number, email.strip());
    if (entrance.isEmpty()) {
      return refused("portal.door.unknown", 422, model, response);
    }
    attempts.forEach(Attempt::succeeded);
    signIn.forAllCases(entrance.get().person(), request, response);
    return "redirect:"
        + UriComponentsBuilder.fromPath(ROOMS.get(entrance.get().kind()))
            .build(entrance.get().key());
  }

  /** By number, and by e-mail: numbers of cases run on, so one mailbox could be tried on all. */
  private List<Attempt> attempts(String address, String number, String email) {
    return limit
        .begin(Door.ORDER, address, number)
        .flatMap(
            first ->
                limit.begin(Door.MAILBOX, address, email).map(second -> List.of(first, second)))
        .orElse(List.of());
  }

  private static String refused(
      String reason, int status, Model model, HttpServletResponse response) {
    response.setStatus(status);
    model.addAttribute("refused", reason);
    return "portal/door";
  }
}
