package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.RateCase;
import io.recourse.cases.Reason;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.customerfile.KeepFile;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Unit;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The customer as one file, and two names of one person. */
@RecourseTest
class CustomerFileTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ServicePlans plans;
  @Autowired SiteVisits sites;
  @Autowired JdbcClient jdbc;
  @Autowired KeepFile keep;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc http;
  @Autowired Cases cases;
  @Autowired RateCase rate;
  @Autowired PostMessage posts;
  @Autowired Clock clock;

  private CaseNumber number;
  private String person;

  @BeforeEach
  void ask() {
    number = fixture.open(CaseType.INQUIRY);
    person = customerOf(number);
  }

  @Test
  @DisplayName(
      "CUS-01 CUS-02 PRV-02 beside a task stands the whole customer; the look is on record")
  void beside() throws Exception {
    as("AGENT", post("/work/customers/" + person + "/notes").param("text", "Deaf: write only"))
        .andExpect(status().is3xxRedirection());
    as(
            "AGENT",
            post("/work/customers/" + person + "/notes")
                .param("kind", "INTEREST")
                .param("text", "Reading lamps"))
        .andExpect(status().is3xxRedirection());
    as("AGENT", get("/work/cases/" + number + "/customer"))
        .andExpect(content().string(containsString("Reading lamps")))
        .andExpect(content().string(containsString("/work/customers/" + person)))
        .andExpect(content().string(containsString("Deaf: write only")))
        .andExpect(content().string(containsString("1, 1 open, 0 complaints")))
        .andExpect(content().string(containsString("3 × CUP")));
    as("AGENT", get("/work/customers/" + person))
        .andExpect(content().string(containsString(number.value())));
    as("AGENT", get("/work/customers/nobody-here")).andExpect(status().isNotFound());
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where type = 'ListRead' and data::text like"
                        + " ?")
                .param("%" + person + "%")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("CUS-02 beside a task stand the units of the customer and each of their visits")
  void unitsAndVisits() throws Exception {
    Unit unit = plans.unit("DE");
    CaseNumber asked = fixture.open(CaseType.INQUIRY, unit.sale().orderNumber());
    as("AGENT", get("/work/cases/" + asked + "/customer"))
        .andExpect(content().string(containsString("/work/units/" + unit.serial().value())));
    CaseNumber visit = sites.asked("DE");
    CaseNumber beside = fixture.open(CaseType.INQUIRY, cases.get(visit).orderNumber());
    String file =
        as("AGENT", get("/work/cases/" + beside + "/customer"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(file).select("details:contains(Visits)").text())
        .contains(visit.value())
        .doesNotContain(beside.value());
  }

  @Test
  @DisplayName(
      "CUS-01 CUS-02 base data, purchases, requests, complaints, satisfaction, every contact")
  void whole() throws Exception {
    String order = cases.get(number).orderNumber();
    CaseNumber solved =
        fixture.open(order, null, ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    fixture.parcel(solved, ParcelStatus.DELIVERED);
    fixture.inspect(solved, ReturnsFixture.CUPS, 1, 1);
    fixture.settle(solved);
    fixture.run(solved);
    rate.rate(solved, 4);
    fixture.open(CaseType.COMPLAINT, order);
    posts.fromCustomer(number, "Which cup is it?");
    posts.fromCustomer(number, "The blue one", "SMS", new Actor(Actor.Kind.CUSTOMER, person));
    posts.inChat(number, "It is the red one.", clock.instant());

    for (String place :
        List.of("/work/cases/" + number + "/customer", "/work/customers/" + person)) {
      Document seen =
          Jsoup.parse(as("AGENT", get(place)).andReturn().getResponse().getContentAsString());
      assertThat(seen.text())
          .as("base data, purchases, requests with complaints, satisfaction on %s", place)
          .contains("Ada", emailOf(person), "3 × CUP", "3, 2 open, 1 complaints", "4.0 of 5");
      assertThat(seen.text())
          .as("contacts of each way on %s", place)
          .contains("From them · Portal", "From them · Text message", "To them · E-mail")
          .contains("To them · Chat");
    }
  }

  @Test
  @DisplayName("CUS-01 two names of one person are read as one, with a trace, and parted in time")
  void merged() throws Exception {
    CaseNumber other = fixture.open(CaseType.INQUIRY);
    String twin = customerOf(other);
    jdbc.sql("update customer set phone = '+49 30 ' || ? where id in (?, ?)")
        .params(String.valueOf(System.nanoTime()).substring(0, 9), person, twin)
        .update();
    as("AGENT", get("/work/customers/" + person))
        .andExpect(content().string(containsString("value=\"" + twin + "\"")))
        .andExpect(content().string(not(containsString(other.value()))));

    as("WAREHOUSE", merge(twin)).andExpect(status().isForbidden());
    as("AGENT", merge(person)).andExpect(flash().attributeExists("refused"));
    as("AGENT", merge(twin)).andExpect(status().is3xxRedirection());
    as("AGENT", merge(twin)).andExpect(flash().attributeExists("refused"));
    for (String either : new String[] {person, twin}) {
      as("AGENT", get("/work/customers/" + either))
          .andExpect(content().string(containsString(number.value())))
          .andExpect(content().string(containsString(other.value())))
          .andExpect(content().string(containsString("Same telephone")));
    }
    assertThat(customerOf(other)).isEqualTo(twin);

    as("AGENT", post("/work/customers/" + person + "/merges/" + mergeOf(twin) + "/part"))
        .andExpect(status().is3xxRedirection());
    as("AGENT", get("/work/customers/" + person))
        .andExpect(content().string(not(containsString(other.value()))));

    as("AGENT", merge(twin)).andExpect(status().is3xxRedirection());
    jdbc.sql(
            "update customer_merge set undo_until = merged_at where merged = ? and parted_at is"
                + " null")
        .param(twin)
        .update();
    as("AGENT", post("/work/customers/" + person + "/merges/" + mergeOf(twin) + "/part"))
        .andExpect(flash().attributeExists("refused"));
  }

  @Test
  @DisplayName("CUS-01 of two merges of the same names at one moment one waits, and is refused")
  void mergedAtOnce() {
    String twin = customerOf(fixture.open(CaseType.INQUIRY));
    CompletableFuture<Void> other =
        transaction.execute(
            open -> {
              keep.merge(person, twin, "Same telephone");
              var second =
                  CompletableFuture.runAsync(() -> keep.merge(twin, person, "Same telephone"));
              assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return second;
            });
    assertThatThrownBy(other::join).hasCauseInstanceOf(Problem.class);
    assertThat(
            jdbc.sql("select count(*) from customer_merge where ? in (kept, merged)")
                .param(twin)
                .query(Integer.class)
                .single())
        .isOne();
  }

  private MockHttpServletRequestBuilder merge(String other) {
    return post("/work/customers/" + person + "/merges")
        .param("other", other)
        .param("reason", "Same telephone");
  }

  private long mergeOf(String merged) {
    return jdbc.sql("select id from customer_merge where merged = ? and parted_at is null")
        .param(merged)
        .query(Long.class)
        .single();
  }

  private String emailOf(String id) {
    return jdbc.sql("select email from customer where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private String customerOf(CaseNumber of) {
    return jdbc.sql("select customer_id from service_case where number = ?")
        .param(of.value())
        .query(String.class)
        .single();
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder asked) throws Exception {
    return http.perform(asked.with(user("ann").roles(role)).with(csrf()));
  }
}
