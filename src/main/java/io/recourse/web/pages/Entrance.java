package io.recourse.web.pages;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
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
    Set<String> roles = AuthorityUtils.authorityListToSet(signedIn.getAuthorities());
    return "redirect:" + desk(roles);
  }

  /** Where the work of a role lies. */
  private static String desk(Set<String> roles) {
    if (roles.contains("ROLE_CUSTOMER")) {
      return "/portal/cases";
    }
    if (roles.contains("ROLE_AUDITOR")) {
      return "/audit";
    }
    if (roles.contains("ROLE_DIRECTOR") || roles.contains("ROLE_ANALYST")) {
      return "/work/headlines";
    }
    if (roles.contains("ROLE_TRAINER")) {
      return "/work/visit-team";
    }
    if (roles.contains("ROLE_OWNER")) {
      return "/studio";
    }
    return roles.contains("ROLE_LEAD") ? "/work/board" : "/work";
  }

  @GetMapping("/sign-in")
  String signIn() {
    return "web/sign-in";
  }
}
