package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.payouts.PayoutBook;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Hostile text through every page of complaints, goodwill, payouts and improvements is shown as
 * text, and no page acts for who cannot show its token.
 */
@RecourseTest
class HostileComplaintTest {

  private static final String HOSTILE =
      "\"><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}__${T(java.lang.Runtime)}__";
  private static final UserRequestPostProcessor LEAD = user("lead").roles("LEAD");
  private static final UserRequestPostProcessor OWNER = user("owner").roles("OWNER");

  @Autowired ComplaintWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired GrantGoodwill goodwill;
  @Autowired GoodwillBook grants;
  @Autowired PayoutBook payouts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("PLT-07 the customer's words in a complaint, its rounds and its dispute stay text")
  void customer() throws Exception {
    CaseNumber number = ways.walked(4);
    String portal = "/portal/cases/" + number;
    UserRequestPostProcessor customer = user(cases.get(number).customerId()).roles("CUSTOMER");
    send(post(portal + "/complaint/counter").param("words", HOSTILE), customer);
    fixture.run(number);
    ways.decide(number, "complaints", hostileVerdict());
    ways.confirm(number);
    shown(portal, customer);
    send(post(portal + "/complaint/reject").param("words", HOSTILE), customer);
    fixture.run(number);
    send(post(portal + "/complaint/statement").param("words", HOSTILE), customer);
    fixture.run(number);
    shown(portal, customer);
    shown("/work/cases/" + number, LEAD);
  }

  @Test
  @DisplayName("PLT-07 what staff write on task force, goodwill and improvement stays text")
  void staff() throws Exception {
    CaseNumber number = ways.walked(0);
    fixture.finish(
        number,
        "Task_AssessComplaint",
        "complaints",
        Map.of("severity", 3, "scope", "GENERAL", "note", HOSTILE));
    String desk = "/work/cases/" + number + "/complaint";
    send(
        post(desk + "/task-force")
            .param("members", "complaints")
            .param("mandate", HOSTILE)
            .param("days", "2"),
        LEAD);
    fixture.run(number);
    fixture.finish(number, "Task_ReportFindings", "complaints", Map.of("findings", HOSTILE));
    fixture.finish(
        number,
        "Task_InvestigateComplaint",
        "complaints",
        Map.of("findings", HOSTILE, "rootCause", HOSTILE));
    shown(desk, LEAD);
    String improvements = "/work/improvements";
    shown(improvements, OWNER);
    long id =
        jdbc.sql("select id from improvement where case_number = ?")
            .param(number.value())
            .query(Long.class)
            .single();
    send(post(improvements + "/" + id).param("outcome", "DONE").param("words", HOSTILE), OWNER);
    shown(improvements, OWNER);
    giftAndPayee(number);
  }

  private void giftAndPayee(CaseNumber number) throws Exception {
    String page = "/work/cases/" + number + "/goodwill";
    var unused =
        goodwill.grant(
            number,
            Gesture.money(new Money(500, "EUR"), HOSTILE),
            "agent",
            UUID.randomUUID().toString());
    fixture.run(number);
    shown(page, LEAD);
    UserRequestPostProcessor customer =
        user(cases.get(number).customerId())
            .authorities(AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number));
    UUID payout = payouts.ofCase(number).get(0).id();
    String portal = "/portal/cases/" + number;
    send(
        post(portal + "/payouts/" + payout + "/payee")
            .param("holder", HOSTILE)
            .param("account", HOSTILE),
        customer);
    shown(portal, customer);
    UUID grant = grants.ofCase(number).get(0).id();
    send(post(page + "/" + grant + "/undo").param("reason", HOSTILE), LEAD);
    shown(page, LEAD);
  }

  private static Map<String, Object> hostileVerdict() {
    Map<String, Object> verdict = ComplaintWaits.verdict("PARTLY_UPHELD", "APOLOGY");
    verdict.put("letter", HOSTILE.replace("$", "") + " We are sorry.");
    return verdict;
  }

  /** Refused without the token of the page, taken with it. */
  private void send(MockHttpServletRequestBuilder form, UserRequestPostProcessor who)
      throws Exception {
    http.perform(form.with(who).with(csrf().useInvalidToken())).andExpect(status().isForbidden());
    http.perform(form.with(who).with(csrf())).andExpect(status().is3xxRedirection());
  }

  private void shown(String path, UserRequestPostProcessor who) throws Exception {
    String page = http.perform(get(path).with(who)).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("&lt;script&gt;alert(1)").contains("${7*7}");
    assertThat(page).doesNotContain("<script>alert", "<img src=x", "49__");
  }
}
