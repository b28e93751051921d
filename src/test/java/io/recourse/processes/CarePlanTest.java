package io.recourse.processes;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.ContactWish;
import io.recourse.visits.ContactWishes;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** FUP-13 Owners write care plans; a daily round carries them out, each step is on the file. */
@RecourseTest
class CarePlanTest {

  private static final String ROUND = "CarePlanRoundProcess";

  @Autowired ReturnsFixture fixture;
  @Autowired ContactWishes wishes;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  private final String name = "Plan " + UUID.randomUUID();
  private String person;
  private long plan;

  @BeforeEach
  void aPlan() throws Exception {
    person = ofClass(ContactWish.Way.ANY);
    as("OWNER", post("/work/care-plans").param("name", name).param("segment", "POTENTIAL"))
        .andExpect(status().is3xxRedirection());
    plan =
        jdbc.sql("select id from care_plan where name = ?").param(name).query(Long.class).single();
    step("POINTS", 10).andExpect(status().is3xxRedirection());
    step("OFFER", 30).andExpect(status().is3xxRedirection());
    step("CONTACT", 40).andExpect(status().is3xxRedirection());
  }

  @AfterEach
  void off() {
    jdbc.sql("update care_plan set active = false").update();
    jdbc.sql("delete from customer_segment where segment = 'POTENTIAL'").update();
  }

  @Test
  @DisplayName("FUP-13 contacts, points and offers come on their days, once; the file shows each")
  void carriedOut() throws Exception {
    var unused = round();
    assertThat(events()).as("not before it is switched on").isEmpty();

    switchOn();
    ProcessInstance first = round();
    assertThat(coverage.missedBy(ROUND, List.of(first.getId()))).isEmpty();
    assertThat(events()).containsExactly("CONTACT done");
    CaseNumber visit = visit();
    assertThat(fixture.mails(visit)).contains("visitSurvey").doesNotContain("goodwill");

    pass(10);
    assertThat(events()).containsExactly("CONTACT done", "POINTS done");
    assertThat(fixture.mailText(visit, "goodwill")).contains("thank-you for being", "50 points");
    pass(20);
    assertThat(events()).containsExactly("CONTACT done", "POINTS done", "OFFER done");
    assertThat(fixture.mailText(visit, "careOffer")).contains("A second lamp for the desk");
    pass(10);
    assertThat(events()).as("the quiet period holds").hasSize(3);
    jdbc.sql("update care_course set began_at = began_at - interval '100 days'").update();
    var again = round();
    assertThat(events()).endsWith("CONTACT The customer was to be left alone.");

    as("AGENT", get("/work/customers/" + person))
        .andExpect(content().string(containsString(name)))
        .andExpect(content().string(containsString(visit.value())))
        .andExpect(content().string(containsString("Not done")));
  }

  @Test
  @DisplayName("FUP-13 who wants no contact begins no plan, and is given nothing from then on")
  void consent() throws Exception {
    String silent = ofClass(ContactWish.Way.NONE);
    switchOn();
    var unused = round();
    assertThat(begun(silent)).isZero();
    assertThat(begun(person)).isEqualTo(1);

    wishes.put(person, new ContactWish(ContactWish.Way.NONE, 0, 24));
    pass(10);
    assertThat(events()).containsExactly("CONTACT done", "POINTS The customer wants no contact.");
    assertThat(fixture.mails(visit())).doesNotContain("goodwill");
  }

  @Test
  @DisplayName("FUP-13 what is beyond the limits of goodwill is not given, and logged why")
  void limits() throws Exception {
    jdbc.sql("update care_step set points = 9000 where plan_id = ? and kind = 'POINTS'")
        .param(plan)
        .update();
    switchOn();
    var unused = round();
    pass(10);
    assertThat(events().get(1)).startsWith("POINTS ").doesNotContain("done");
  }

  @Test
  @DisplayName("FUP-13 a step that gives nothing, of no class or of somebody else is refused")
  void refused() throws Exception {
    as("OWNER", post("/work/care-plans").param("name", " ").param("segment", "NEW"))
        .andExpect(status().isUnprocessableEntity());
    as("OWNER", post("/work/care-plans").param("name", "x").param("segment", "RICH"))
        .andExpect(content().string(containsString("is no class of customers")));
    as("OWNER", post(steps()).param("kind", "POINTS")).andExpect(status().isUnprocessableEntity());
    as("OWNER", post(steps()).param("kind", "OFFER").param("units", "5"))
        .andExpect(status().isUnprocessableEntity());
    as("OWNER", post(steps()).param("kind", "CONTACT").param("afterDays", "-1"))
        .andExpect(status().isUnprocessableEntity());
    as("OWNER", post(steps() + "/1/remove")).andExpect(status().isNotFound());
    as("OWNER", post(steps() + "/2/remove")).andExpect(status().is3xxRedirection());
    as("AGENT", post(steps()).param("kind", "CONTACT")).andExpect(status().isForbidden());
    as("AGENT", get("/work/care-plans")).andExpect(content().string(containsString(name)));
    assertThat(
            jdbc.sql("select count(*) from care_step where plan_id = ? and not removed")
                .param(plan)
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  private String ofClass(ContactWish.Way way) {
    String customer = fixture.customer(fixture.orderTo("DE"));
    jdbc.sql("insert into customer_segment (person, segment, computed_at) values (?, ?, now())")
        .params(customer, "POTENTIAL")
        .update();
    wishes.put(customer, new ContactWish(way, 0, 24));
    return customer;
  }

  private void switchOn() throws Exception {
    as("OWNER", post("/work/care-plans/" + plan + "/active").param("active", "true"))
        .andExpect(status().is3xxRedirection());
  }

  private ProcessInstance round() {
    return driver.walkRound(ROUND, 2);
  }

  private void pass(int days) {
    jdbc.sql("update care_course set began_at = began_at - ? * interval '1 day'")
        .param(days)
        .update();
    var unused = round();
  }

  private List<String> events() {
    return jdbc.sql(
            """
            select s.kind || ' ' || coalesce(e.why, 'done') from care_event e
            join care_step s on s.plan_id = e.plan_id and s.nth = e.nth
            where e.plan_id = ? and e.person = ? order by s.after_days
            """)
        .params(plan, person)
        .query(String.class)
        .list();
  }

  private CaseNumber visit() {
    CaseNumber visit =
        new CaseNumber(
            jdbc.sql("select case_number from care_course where plan_id = ? and person = ?")
                .params(plan, person)
                .query(String.class)
                .single());
    fixture.run(visit);
    return visit;
  }

  private int begun(String customer) {
    return jdbc.sql("select count(*) from care_course where plan_id = ? and person = ?")
        .params(plan, customer)
        .query(Integer.class)
        .single();
  }

  private ResultActions step(String kind, int afterDays) throws Exception {
    return as(
        "OWNER",
        post(steps())
            .param("kind", kind)
            .param("afterDays", String.valueOf(afterDays))
            .param("points", "50")
            .param("units", "5")
            .param("text", "A second lamp for the desk, for you a little cheaper."));
  }

  private String steps() {
    return "/work/care-plans/" + plan + "/steps";
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user(role.toLowerCase(ROOT)).roles(role)).with(csrf()));
  }
}
