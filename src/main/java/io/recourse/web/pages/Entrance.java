package io.recourse.web.pages;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The service centre's door (INT-07) and the sign-in page of staff. */
@Controller
class Entrance {

  @GetMapping("/")
  String home(Authentication signedIn) {
    if (signedIn == null) {
      return "redirect:/portal";
    }
    boolean customer =
        signedIn.getAuthorities().stream()
            .anyMatch(authority -> "ROLE_CUSTOMER".equals(authority.getAuthority()));
    return customer ? "redirect:/portal/cases" : "redirect:/work";
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "web/sign-in";
  }
}
