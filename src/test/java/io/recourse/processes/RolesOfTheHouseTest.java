package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.goodwill.GrantingTeam;
import io.recourse.staff.Account;
import io.recourse.staff.Accounts;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** STF-01 Director, manager, data analysis and training: what each may, and what none of them. */
@RecourseTest
class RolesOfTheHouseTest {

  @Autowired ReturnsFixture returns;
  @Autowired Accounts accounts;
  @Autowired UserDetailsService people;
  @Autowired MockMvc web;

  CaseNumber number;

  @BeforeEach
  void aCase() {
    number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
  }

  @Test
  @DisplayName("STF-01 a director reads every report, the board and any case, and changes nothing")
  void director() throws Exception {
    assertThat(home("DIRECTOR")).isEqualTo("/work/headlines");
    assertThat(placesOf("DIRECTOR"))
        .contains("/work/headlines", "/work/board", "/work/cases", "/work/deviations")
        .allSatisfy(place -> assertThat(status(get(place), "DIRECTOR")).as(place).isEqualTo(200));
    assertThat(status(get("/work/cases/" + number), "DIRECTOR")).isEqualTo(200);
    assertThat(page("/work/board", "DIRECTOR").select("main form")).isEmpty();
    assertThat(page("/work/board", "LEAD").select("form#move")).isNotEmpty();
    refused("DIRECTOR", post("/work/board/moves").param("from", "ann"));
    refused("DIRECTOR", post("/work/cases/" + number + "/messages").param("text", "Hello"));
    refused("DIRECTOR", post("/work/cases/" + number + "/withdraw").param("reason", "mine"));
  }

  @Test
  @DisplayName("STF-01 a manager is a lead too, and keeps hours and grants more than a lead")
  void manager() throws Exception {
    accounts.add(new Account("mara", "Mara", List.of("manager"), true), "{noop}x");
    String[] held =
        people.loadUserByUsername("mara").getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .map(one -> one.substring("ROLE_".length()))
            .toArray(String[]::new);

    assertThat(held).containsExactlyInAnyOrder("MANAGER", "LEAD");
    assertThat(home(held)).isEqualTo("/work/board");
    assertThat(status(get("/work/board"), held)).isEqualTo(200);
    assertThat(status(get("/work/deviations"), held)).isEqualTo(200);
    assertThat(placesOf(held)).contains("/work/calendars", "/work/skills");
    assertThat(placesOf("LEAD")).doesNotContain("/work/calendars");
    assertThat(GrantingTeam.of(List.of("lead", "manager"))).contains("manager");
    refused("MANAGER", get("/work/staff"));
  }

  @Test
  @DisplayName("STF-01 data analysis reads reports, deviations and feedback, and no customer")
  void analyst() throws Exception {
    assertThat(home("ANALYST")).isEqualTo("/work/headlines");
    assertThat(placesOfPage("/work/headlines", "ANALYST"))
        .contains("/work/headlines", "/work/deviations", "/work/feedback", "/work/visits")
        .doesNotContain("/work", "/work/cases", "/work/board")
        .allSatisfy(place -> assertThat(status(get(place), "ANALYST")).as(place).isEqualTo(200));
    assertThat(status(get("/api/v1/policy/deviations"), "ANALYST")).isEqualTo(200);
    assertThat(status(get("/api/v1/feedback"), "ANALYST")).isEqualTo(200);
    assertThat(page("/work/deviations", "ANALYST").select("a[href^=/work/cases]")).isEmpty();
    refusedCustomers("ANALYST");
    refused("ANALYST", post("/work/feedback/" + java.util.UUID.randomUUID() + "/read"));
  }

  @Test
  @DisplayName("STF-01 training reads skills, assessments and manual passages, and no customer")
  void trainer() throws Exception {
    assertThat(home("TRAINER")).isEqualTo("/work/visit-team");
    assertThat(placesOfPage("/work/visit-team", "TRAINER"))
        .containsExactlyInAnyOrder(
            "/work/visit-team", "/work/skills", "/work/responsibilities", "/work/library");
    assertThat(page("/work/skills", "TRAINER").select("main form[method=post]")).isEmpty();
    assertThat(page("/work/skills", "LEAD").select("main form[method=post]")).isNotEmpty();
    assertThat(page("/work/responsibilities?lang=zh-CN", "TRAINER").select("details").text())
        .contains("操作说明");
    assertThat(status(get("/work/visit-team"), "TRAINER")).isEqualTo(200);
    refusedCustomers("TRAINER");
    refused("TRAINER", get("/work/deviations"));
    refused("TRAINER", post("/work/skills/ann").param("kind", "ARTICLE").param("value", "X"));
  }

  private void refusedCustomers(String role) {
    Stream.of(
            "/work",
            "/work/cases",
            "/work/cases/" + number,
            "/work/customers/somebody",
            "/api/v1/cases",
            "/api/v1/cases/" + number,
            "/api/v1/orders",
            "/api/v1/tasks")
        .forEach(path -> refused(role, get(path)));
  }

  private void refused(String role, MockHttpServletRequestBuilder asked) {
    assertThat(status(asked, role)).isEqualTo(403);
  }

  private String home(String... roles) throws Exception {
    return web.perform(get("/").with(user("somebody").roles(roles)))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private List<String> placesOf(String... roles) throws Exception {
    return placesOfPage("/work/cases", roles);
  }

  private List<String> placesOfPage(String path, String... roles) throws Exception {
    return page(path, roles).select("nav.nav a").eachAttr("href");
  }

  private Document page(String path, String... roles) throws Exception {
    return Jsoup.parse(
        web.perform(get(path).locale(Locale.ENGLISH).with(user("somebody").roles(roles)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private int status(MockHttpServletRequestBuilder asked, String... roles) {
    try {
      return web.perform(asked.with(user("somebody").roles(roles)).with(csrf()))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
