package io.recourse.demo;

import io.recourse.common.Problem;
import io.recourse.web.CustomerDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets anybody be anybody of the demo, move its clock, and see the house in two minutes. */
@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoTour {

  /** How far the clock can be moved at once. */
  static final List<String> MOVES = List.of("PT1H", "P1D", "P14D");

  /** The customer of the tour and their order. */
  static final String CUSTOMER = "customer";

  private static final String ORDER = "DEMO-1001";
  private static final String EMAIL = "anna@example.org";
  private static final List<Stop> STOPS =
      List.of(
          new Stop("return", CUSTOMER, "/portal/orders/" + ORDER),
          new Stop("decide", "returns", "/work"),
          new Stop("desk", "agent", "/work/hotline?q=" + ORDER),
          new Stop("board", "lead", "/work/board"),
          new Stop("model", "owner", "/studio"),
          new Stop("trail", "auditor", "/audit"));

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final UserDetailsService accounts;
  private final CustomerDirectory customers;
  private final DemoClock clock;

  DemoTour(UserDetailsService accounts, CustomerDirectory customers, DemoClock clock) {
    this.accounts = accounts;
    this.customers = customers;
    this.clock = clock;
  }

  /** One step of the tour: what is seen there, as whom. */
  public record Stop(String name, String as, String path) {}

  @GetMapping("/tour")
  String tour(Model model) {
    model.addAttribute("stops", STOPS);
    return "demo/tour";
  }

  /**
   * @param path where they land, within the product
   */
  @PostMapping("/role")
  String be(
      @RequestParam String as,
      @RequestParam(defaultValue = "/") String path,
      HttpServletRequest request,
      HttpServletResponse response) {
    demandLocal(path);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn(as));
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return "redirect:" + path;
  }

  @PostMapping("/clock")
  String move(@RequestParam String by, @RequestParam(defaultValue = "/") String path) {
    demandLocal(path);
    if (!MOVES.contains(by)) {
      throw Problem.invalid("/by", "is one of " + MOVES);
    }
    clock.advance(Duration.parse(by));
    return "redirect:" + path;
  }

  private UsernamePasswordAuthenticationToken signedIn(String as) {
    if (CUSTOMER.equals(as)) {
      String person = customers.whoOrdered(ORDER, EMAIL).orElseThrow(DemoTour::nobody);
      return of(person, AuthorityUtils.createAuthorityList("ROLE_CUSTOMER"));
    }
    try {
      UserDetails account = accounts.loadUserByUsername(as);
      return of(account, account.getAuthorities());
    } catch (UsernameNotFoundException nobody) {
      throw nobody();
    }
  }

  private static UsernamePasswordAuthenticationToken of(
      Object who, Collection<? extends GrantedAuthority> authorities) {
    return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
  }

  private static Problem nobody() {
    return Problem.invalid("/as", "is nobody of the demo");
  }

  /** A path of ours only: nobody is sent elsewhere by a link. */
  private static void demandLocal(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      throw Problem.invalid("/path", "is a path of the demo");
    }
  }
}
