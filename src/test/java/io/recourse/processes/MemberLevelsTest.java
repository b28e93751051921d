package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.NameOwners;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.members.EditLevel;
import io.recourse.members.Privilege;
import io.recourse.members.SetLevel;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.servicelevels.OrderByTimeLeft;
import io.recourse.shipping.ParcelStatus;
import io.recourse.staff.ManageStaff;
import io.recourse.testing.RecourseTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** CUS-09 Levels of members, and what each of their privileges changes. */
@RecourseTest
class MemberLevelsTest {

  @Autowired ReturnsFixture returns;
  @Autowired EditLevel edit;
  @Autowired SetLevel set;
  @Autowired OrderByTimeLeft order;
  @Autowired FollowWorkClocks clocks;
  @Autowired QuoteReturn quotes;
  @Autowired NameOwners owners;
  @Autowired ManageStaff staff;
  @Autowired GrantGoodwill goodwill;
  @Autowired Cases cases;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  private final String level = "L" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(ROOT);

  @BeforeEach
  void aLevel() {
    edit.edit(level, 50, Set.of());
  }

  @AfterEach
  void gone() {
    jdbc.sql("delete from member_level where code = ?").param(level).update();
  }

  @ParameterizedTest
  @EnumSource(Privilege.class)
  @DisplayName("CUS-09 each privilege that a level can have changes what its members get")
  void consumed(Privilege privilege) {
    String without = got(privilege);
    edit.edit(level, 50, EnumSet.of(privilege));
    String with = got(privilege);
    assertThat(without + " → " + with)
        .isEqualTo(
            switch (privilege) {
              case PRIORITY_LANE -> "not raised → 75";
              case FASTER_CLOCKS -> "STANDARD → PREMIUM";
              case FREE_RETURN_FREIGHT -> "490 → 0";
              case OWN_AGENT -> "none → own agent";
              case HIGHER_GOODWILL -> "refused → granted";
              case PAYMENT_LANE -> "50, days: 2 → 80, days: 1";
            });
  }

  private String got(Privilege privilege) {
    return switch (privilege) {
      case PRIORITY_LANE -> priority();
      case FASTER_CLOCKS -> agreement();
      case FREE_RETURN_FREIGHT -> freight();
      case OWN_AGENT -> ownAgent();
      case HIGHER_GOODWILL -> goodwill();
      case PAYMENT_LANE -> approval();
    };
  }

  private String priority() {
    CaseNumber number = returns.open(CaseType.INQUIRY, orderOfMember());
    boolean raised = order.rate(number);
    return raised ? String.valueOf(cases.get(number).priority()) : "not raised";
  }

  private String agreement() {
    CaseNumber number = returns.open(CaseType.INQUIRY, orderOfMember());
    clocks.follow(number);
    return jdbc.sql("select agreement from service_level where case_number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private String freight() {
    QuoteLine unwanted = new QuoteLine(CUPS, 1, Reason.UNWANTED, null, null);
    return String.valueOf(
        quotes.quote(orderOfMember(), List.of(unwanted), "LABEL").returnFreight().amount());
  }

  private String ownAgent() {
    CaseNumber number = returns.open(CaseType.INQUIRY, orderOfMember());
    String agent = "mem" + System.nanoTime();
    staff.add(agent, "Agent " + agent, List.of("agent"));
    var unused = owners.name(number);
    staff.setActive(agent, false);
    return jdbc.sql("select count(*) from dedicated_agent where customer_id = ?")
                .param(cases.get(number).customerId())
                .query(Integer.class)
                .single()
            == 0
        ? "none"
        : "own agent";
  }

  private String goodwill() {
    CaseNumber number = returns.open(CaseType.INQUIRY, orderOfMember());
    try {
      var unused =
          goodwill.grant(
              number, Gesture.points(900, "long wait"), "agent", UUID.randomUUID().toString());
      return "granted";
    } catch (Problem refused) {
      return "refused";
    }
  }

  private String approval() {
    CaseNumber number = returns.open(orderOfMember(), "OWN_LABEL", line(LAMPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.latest(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 2);
    Task task = returns.task(number, "Task_ApproveRefund");
    return task.getPriority()
        + ", days: "
        + jdbc.sql(
                """
                select outcome::json ->> 'termDays' from published.decision_receipt
                where case_number = ? and decision = 'refundApproval'
                """)
            .param(number.value())
            .query(String.class)
            .single();
  }

  @Test
  @DisplayName("CUS-09 API, page and the shop's orders set a level; file and portal show it")
  void set() throws Exception {
    String order = returns.orderTo("DE");
    String person = returns.customer(order);
    as("OWNER", levels(level, "{\"rank\":50,\"privileges\":[\"OWN_AGENT\",\"PAYMENT_LANE\"]}"))
        .andExpect(status().isOk());
    as("LEAD", levelOf(person, level)).andExpect(status().isNoContent());

    CaseNumber number = returns.open(CaseType.INQUIRY, order);
    as("AGENT", get("/work/cases/" + number + "/customer"))
        .andExpect(content().string(containsString("Payment lane")));
    http.perform(
            get("/portal/cases")
                .with(user(person).roles("CUSTOMER"))
                .header("Accept-Language", "zh-CN"))
        .andExpect(content().string(containsString("退款优先审批")));

    as("LEAD", post("/work/customers/" + person + "/level").param("level", "STANDARD"))
        .andExpect(status().is3xxRedirection());
    as("AGENT", get("/work/customers/" + person))
        .andExpect(content().string(not(containsString("Payment lane"))));
    jdbc.sql("update customer set level = ? where id = ?").params(level, person).update();
    as("OWNER", post("/work/member-levels").param("code", level).param("rank", "51"))
        .andExpect(status().is3xxRedirection());
    as("AGENT", get("/work/member-levels"))
        .andExpect(content().string(containsString(level)))
        .andExpect(content().string(not(containsString("name=\"privileges\""))));
    http.perform(get("/portal/cases").with(user(person).roles("CUSTOMER")))
        .andExpect(content().string(not(containsString("Your membership"))));
  }

  @Test
  @DisplayName("CUS-09 a level that is none, or whoever may not, is refused and changes nothing")
  void refused() throws Exception {
    String person = returns.customer(returns.orderTo("DE"));
    as("LEAD", levelOf(person, "NONE-SUCH"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/level"));
    as("LEAD", post("/work/customers/" + person + "/level"))
        .andExpect(flash().attribute("refused", "is no level of ours"));
    as("AGENT", levelOf(person, level)).andExpect(status().isForbidden());
    as("LEAD", levelOf("nobody", level)).andExpect(status().isNotFound());
    as("OWNER", levels("gold!", "{\"rank\":1}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/code"));
    as("OWNER", levels(level, "{\"rank\":100}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/rank"));
    as("OWNER", post("/work/member-levels").param("code", "gold!").param("rank", "1"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must be of capitals")));
    as("LEAD", levels(level, "{\"rank\":1}")).andExpect(status().isForbidden());
    assertThat(
            jdbc.sql("select level from customer where id = ?")
                .param(person)
                .query(String.class)
                .single())
        .isEqualTo("STANDARD");
  }

  private String orderOfMember() {
    String number = returns.orderTo("DE");
    set.set(returns.customer(number), level);
    return number;
  }

  private static MockHttpServletRequestBuilder levels(String code, String body) {
    return put("/api/v1/member-levels/" + code)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static MockHttpServletRequestBuilder levelOf(String person, String code) {
    return put("/api/v1/customers/" + person + "/level")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"level\":\"" + code + "\"}");
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user(role.toLowerCase(ROOT)).roles(role)).with(csrf()));
  }
}
