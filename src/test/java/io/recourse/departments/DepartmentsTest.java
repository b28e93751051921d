package io.recourse.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** One case holds tasks of departments, each with its limit and a state that all see (XDP-01). */
@RecourseTest
class DepartmentsTest {

  private static final RequestPostProcessor AGENT = user("agent").roles("AGENT");
  private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired DepartmentTasks tasks;
  @Autowired Departments departments;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private CaseNumber number;
  private String customer;

  @BeforeEach
  void aCase() {
    Order order = CaseFixtures.order(orders, clock.instant());
    customer = order.customer().id();
    number =
        openCase
            .open(
                new NewCase(
                    CaseType.INQUIRY,
                    Channel.API,
                    order.number(),
                    null,
                    "en",
                    "Does it come in red?",
                    "Please.",
                    List.of(),
                    null))
            .serviceCase()
            .number();
  }

  @Test
  @DisplayName("XDP-01 every department gets its task with a limit on one case; all see the state")
  void eight() throws Exception {
    for (String department :
        List.of(
            "service",
            "logistics",
            "technical",
            "goods",
            "sales",
            "marketing",
            "operations",
            "research")) {
      hand(department, "Say what you know.").andExpect(status().isCreated());
    }
    list()
        .andExpect(jsonPath("$.items.length()").value(8))
        .andExpect(jsonPath("$.items[*].state").value(everyItem(is("OPEN"))));
    DepartmentTask quick = tasks.ofCase(number).get(0);
    DepartmentTask slow = tasks.ofCase(number).get(7);
    assertThat(quick.dueAt()).isAfter(clock.instant()).isBefore(slow.dueAt());

    jdbc.sql(
            "update department_task set asked_at = now() - interval '9 days', due_at = now() -"
                + " interval '1 day' where id = ?")
        .param(quick.id())
        .update();
    list().andExpect(jsonPath("$.items[0].state").value("LATE"));
    web.perform(get("/work/cases/" + number + "/departments").with(AGENT))
        .andExpect(content().string(containsString("Research and development")))
        .andExpect(content().string(containsString("Late")));
  }

  @Test
  @DisplayName("XDP-01 people of the department read the case and answer once; others do not")
  void answered() throws Exception {
    String code = "lab-" + UUID.randomUUID().toString().substring(0, 8);
    keep(LEAD, code, "visits");
    hand(code, "Can it be <b>painted</b>?").andExpect(status().isCreated());
    UUID id = tasks.ofCase(number).get(0).id();

    answer(AGENT, id, "Yes.").andExpect(status().isForbidden());
    RequestPostProcessor lab = user("visits").roles("VISITS");
    web.perform(get("/work/departments").with(lab))
        .andExpect(content().string(containsString("&lt;b&gt;painted&lt;/b&gt;")));
    web.perform(get("/work/cases/" + number).with(lab)).andExpect(status().isOk());
    answer(lab, id, " ").andExpect(status().isUnprocessableEntity());
    answer(lab, id, "Yes, in May.").andExpect(status().isNoContent());
    answer(lab, id, "No.").andExpect(status().isConflict());

    list()
        .andExpect(jsonPath("$.items[0].state").value("ANSWERED"))
        .andExpect(jsonPath("$.items[0].answer").value("Yes, in May."))
        .andExpect(jsonPath("$.items[0].answeredBy").value("visits"));
    web.perform(
            get("/api/v1/cases/" + number + "/departments").with(user(customer).roles("CUSTOMER")))
        .andExpect(status().is4xxClientError());
  }

  @Test
  @DisplayName("XDP-01 what is wrong is refused beside its field and changes nothing")
  void refused() throws Exception {
    hand("no-such", "Why?")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/department"));
    hand("sales", " ")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/task"));
    String code = "x" + UUID.randomUUID().toString().substring(0, 8);
    keep(AGENT, code, "lead");
    keep(LEAD, code, "nobody-here");
    hand(code, "Why?").andExpect(status().isUnprocessableEntity());
    assertThat(tasks.ofCase(number)).isEmpty();
    keep(LEAD, code, "lead");
    added(code, "Another").andExpect(flash().attributeExists("refused", "fresh"));
    assertThat(departments.demand(code).name()).isEqualTo("Laboratory");
    assertThat(departments.demand(code).members()).containsExactly("lead");
    added(code + "-2", "Another").andExpect(flash().attribute("refused", nullValue()));
    assertThat(departments.demand(code + "-2").name()).isEqualTo("Another");
  }

  private ResultActions added(String code, String name) throws Exception {
    return web.perform(
        post("/work/departments")
            .with(LEAD)
            .with(csrf())
            .param("fresh", "true")
            .param("code", code)
            .param("name", name)
            .param("hours", "8"));
  }

  private void keep(RequestPostProcessor who, String code, String members) throws Exception {
    var unused =
        web.perform(
            post("/work/departments")
                .with(who)
                .with(csrf())
                .param("code", code)
                .param("name", "Laboratory")
                .param("hours", "8")
                .param("members", members));
  }

  private ResultActions hand(String department, String task) throws Exception {
    return web.perform(
        post("/api/v1/cases/" + number + "/departments")
            .with(AGENT)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"department\": \"%s\", \"task\": \"%s\"}".formatted(department, task)));
  }

  private ResultActions answer(RequestPostProcessor who, UUID id, String words) throws Exception {
    return web.perform(
        post("/api/v1/departments/tasks/" + id + "/answer")
            .with(who)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"answer\": \"%s\"}".formatted(words)));
  }

  private ResultActions list() throws Exception {
    return web.perform(get("/api/v1/cases/" + number + "/departments").with(AGENT));
  }
}
