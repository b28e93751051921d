package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import io.recourse.web.HostileDoors;
import io.recourse.web.HostileDoors.Door;
import io.recourse.web.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Hostile text in every field of every door of repairs, visits, prices and deliveries and of what
 * belongs to them: taken or refused with a reason, never a failure, never markup of ours.
 */
@Tag("corpus")
@RecourseTest
class HostileDoorsTest {

  /** Whose doors are knocked at here; {@link HostileWorkTest} goes to all others. */
  static final Set<String> FEATURES =
      Set.of(
          "repairs",
          "appointments",
          "units",
          "warranty",
          "loandevices",
          "maintenance",
          "visits",
          "visitteam",
          "careplans",
          "chat",
          "textmessages",
          "upgrades",
          "serviceplans",
          "sitevisits",
          "priceprotection",
          "deliveries",
          "carrierclaims");

  private static final UserRequestPostProcessor STAFF =
      user("lead")
          .roles("AGENT", "TECHNICIAN", "VISITS", "WAREHOUSE", "LEAD", "MANAGER", "OWNER", "ADMIN");

  @Autowired MockMvc web;
  @Autowired ReturnsFixture fixture;
  @Autowired RepairFixture repairs;
  @Autowired PriceClaims prices;
  @Autowired Deliveries deliveries;
  @Autowired SiteVisits siteVisits;
  @Autowired Cases cases;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  @DisplayName("EDG-01 hostile text at every door of repairs, visits, prices and deliveries")
  void everyDoor() throws Exception {
    Map<String, CaseNumber> about = aboutEach();
    List<Door> doors = HostileDoors.of(routes, about.keySet());
    List<String> failures = new ArrayList<>();
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int turn = 0; turn < doors.size(); turn++) {
      Door door = doors.get(turn);
      CaseNumber number = about.get(door.feature());
      boolean bold = false;
      for (String text : HostileTexts.turn(turn, doors.size())) {
        MockHttpServletResponse answer =
            answer(
                door.with(text, bold, Map.of("number", number.value()))
                    .with(door.path().startsWith("/portal") ? buyer(number) : STAFF)
                    .with(csrf()));
        answers.merge(answer.getStatus(), 1, Integer::sum);
        judge(answer, text, door + (bold ? " bold" : ""), failures);
        bold = !bold;
      }
    }
    for (CaseNumber number : Set.copyOf(about.values())) {
      MockHttpServletResponse portal = page("/portal/cases/" + number, buyer(number));
      MockHttpServletResponse work = page("/work/cases/" + number, STAFF);
      for (String text : HostileTexts.share(0, 1)) {
        judge(portal, text, "the portal", failures);
        judge(work, text, "the case", failures);
      }
    }
    System.out.printf("hostile text at %d doors: answers %s%n", doors.size(), answers);
    assertThat(failures).isEmpty();
    assertThat(doors).hasSizeGreaterThan(60);
    assertThat(about).containsOnlyKeys(FEATURES);
  }

  /** A case that the doors of each feature are about. */
  private Map<String, CaseNumber> aboutEach() {
    CaseNumber repair = repairs.helped();
    CaseNumber visit = fixture.open(CaseType.FOLLOW_UP);
    Map<String, CaseNumber> about = new TreeMap<>();
    for (String feature :
        List.of("repairs", "appointments", "units", "warranty", "loandevices", "maintenance")) {
      about.put(feature, repair);
    }
    for (String feature : List.of("visits", "visitteam", "careplans", "chat", "textmessages")) {
      about.put(feature, visit);
    }
    about.put("upgrades", repair);
    about.put("serviceplans", repair);
    about.put("sitevisits", siteVisits.asked("DE"));
    about.put("priceprotection", prices.halved());
    about.put("deliveries", deliveries.missing(Remedy.REFUND));
    about.put("carrierclaims", deliveries.decided(Reason.DAMAGED, Remedy.REFUND));
    return about;
  }

  private UserRequestPostProcessor buyer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }

  private MockHttpServletResponse page(String path, UserRequestPostProcessor who) {
    return answer(get(path).with(who));
  }

  private static void judge(
      MockHttpServletResponse answer, String text, String where, List<String> failures)
      throws Exception {
    String type = answer.getContentType();
    String said = answer.getContentAsString(StandardCharsets.UTF_8);
    boolean echoed =
        type != null && type.startsWith("text/html") && HostileTexts.echoes(said, text);
    if (answer.getStatus() >= 500 || echoed) {
      failures.add(
          answer.getStatus() + " " + answer.getErrorMessage() + " at " + where + " for " + text);
    }
  }

  private MockHttpServletResponse answer(RequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception unanswered) {
      MockHttpServletResponse failed = new MockHttpServletResponse();
      failed.setStatus(599);
      failed.setCharacterEncoding("UTF-8");
      try {
        failed.sendError(599, String.valueOf(unanswered));
      } catch (java.io.IOException impossible) {
        throw new java.io.UncheckedIOException(impossible);
      }
      return failed;
    }
  }
}
