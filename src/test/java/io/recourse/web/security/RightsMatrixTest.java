package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import io.recourse.web.security.Address.Filled;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every mapped route, asked by every role about an object that is theirs, somebody else's or
 * nobody's; what is expected comes from the table of rights.
 */
@RecourseTest
class RightsMatrixTest {

  static final String SECRET = "words-of-the-other-person";
  static final String NAME = "zz.canary";

  @Autowired MockMvc web;
  @Autowired Rights rights;
  @Autowired OpenCase openCase;
  @Autowired Orders orders;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapped;

  String person;

  @Test
  @DisplayName("PLT-07 every route has a row in the table of rights")
  void everyRouteHasARow() {
    assertThat(Address.all(mapped))
        .filteredOn(route -> RightsTable.REST.contains(rights.row(route.method(), route.sample())))
        .as("routes that no row of RightsTable names")
        .isEmpty();
  }

  @Test
  @DisplayName("PLT-07 routes by roles by objects: only who the table names is answered")
  void matrix() throws Exception {
    Order own = CaseFixtures.order(orders, clock.instant());
    Order foreign = CaseFixtures.order(orders, clock.instant());
    person = orders.find(own.number()).orElseThrow().customer().person();
    List<Filled> objects =
        List.of(
            new Filled("own", open(own, "mine"), own.number()),
            new Filled("foreign", open(foreign, SECRET), foreign.number()),
            new Filled("missing", "RC-999999999999", "NO-SUCH-ORDER"));
    List<Address> routes = Address.all(mapped);
    List<String> leaks = new ArrayList<>();
    int asked = 0;
    for (Address route : routes) {
      for (Role role : Role.values()) {
        for (Filled object : route.isAboutOne() ? objects : objects.subList(0, 1)) {
          asked++;
          judge(route, role, object, objects.get(0).caseNumber()).ifPresent(leaks::add);
        }
      }
    }
    System.out.printf(
        "rights matrix: %d routes x %d roles x up to 3 objects = %d calls, %d wrong%n",
        routes.size(), Role.values().length, asked, leaks.size());
    assertThat(leaks).isEmpty();
  }

  /** Customers and strangers ask about each object; staff, whose rights know no owner, by turns. */
  private static List<Filled> askedAbout(Address route, Role role, List<Filled> objects) {
    if (!route.isAboutOne()) {
      return objects.subList(0, 1);
    }
    return switch (role) {
      case ANYBODY, CUSTOMER, LINK -> objects;
      default -> {
        int turn = Math.floorMod(route.pattern().hashCode() + role.ordinal(), objects.size());
        yield objects.subList(turn, turn + 1);
      }
    };
  }

  private java.util.Optional<String> judge(Address route, Role role, Filled object, String linked)
      throws Exception {
    MockHttpServletResponse answer =
        web.perform(route.request(object).with(as(role, linked)).with(csrf()))
            .andReturn()
            .getResponse();
    String what =
        "%s %s as %s on %s: %d"
            .formatted(route.method(), route.pattern(), role, object.whose(), answer.getStatus());
    Set<Role> allowed = rights.row(route.method(), route.sample()).who();
    boolean customer = role == Role.CUSTOMER || role == Role.LINK;
    boolean open = allowed.contains(Role.ANYBODY);
    boolean good =
        open
            ? answer.getStatus() < 500
            : allowed.contains(role) ? letIn(answer, object, customer, route) : kept(answer, role);
    boolean told = customer && !object.whose().equals("own") && says(answer, object);
    return good && !told ? java.util.Optional.empty() : java.util.Optional.of(what);
  }

  private static boolean kept(MockHttpServletResponse answer, Role role) {
    return role == Role.ANYBODY
        ? answer.getStatus() == 401 || isWayIn(answer)
        : answer.getStatus() == 403;
  }

  private static boolean isWayIn(MockHttpServletResponse answer) {
    String to = String.valueOf(answer.getRedirectedUrl());
    return answer.getStatus() == 302 && (to.endsWith("/sign-in") || to.endsWith("/portal"));
  }

  private static boolean letIn(
      MockHttpServletResponse answer, Filled object, boolean customer, Address route) {
    int status = answer.getStatus();
    if (customer && route.namesACase() && !object.whose().equals("own")) {
      return status == 404;
    }
    return status < 500 && status != 401 && (status != 403 || route.isOneTask());
  }

  private static boolean says(MockHttpServletResponse answer, Filled object) {
    try {
      String body = answer.getContentAsString();
      return body.contains(SECRET) || answer.getStatus() < 300 && body.contains(object.order());
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private RequestPostProcessor as(Role role, String linked) {
    return switch (role) {
      case ANYBODY -> anonymous();
      case CUSTOMER -> user(person).roles("CUSTOMER");
      case LINK ->
          user(person)
              .authorities(AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + linked));
      default -> user(NAME).roles(role.name());
    };
  }

  private String open(Order order, String words) {
    return openCase
        .open(
            new io.recourse.intake.NewCase(
                io.recourse.cases.CaseType.RETURN,
                Channel.PHONE,
                order.number(),
                null,
                "en",
                words,
                words,
                List.of(
                    new io.recourse.intake.NewCase.Line(
                        1, 1, Reason.UNWANTED, null, null, null, Remedy.REFUND, List.of(), null)),
                null))
        .serviceCase()
        .number()
        .value();
  }
}
