package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.repairs.process.RepairElements;
import io.recourse.testing.RecourseTest;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What customers and technicians see of a repair. */
@RecourseTest
class RepairPagesTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  @Test
  @DisplayName(
      "REP-01 a customer asks for a repair on the portal; what is missing is said beside it")
  void asked() throws Exception {
    String order = repairs.order();
    String owner = fixture.customer(order);
    http.perform(
            get("/portal/repairs/new")
                .param("order", order)
                .with(user(owner).roles("CUSTOMER"))
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("申请维修")))
        .andExpect(content().string(containsString("1/" + order)));
    send(owner, "1/" + order, "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content().string(containsString("<span class=\"error\" id=\"at-symptom-why\">")));
    String there =
        send(owner, "1/" + order, "It does not spin.")
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    ServiceCase opened = cases.get(new CaseNumber(there.replaceFirst(".*/", "")));
    assertThat(opened.type()).isEqualTo(CaseType.REPAIR);
    assertThat(opened.origin().body()).isEqualTo("It does not spin.");
  }

  @Test
  @DisplayName("INT-09 REP-05 the task starts with symptom, serial and the warranty that answers")
  void prefilled() throws Exception {
    CaseNumber number = repairs.arrived();
    String serial = repairs.serialOf(cases.get(number).orderNumber());
    task(number, RepairElements.DIAGNOSE_REPAIR)
        .andExpect(jsonPath("$.values.serial").value(serial))
        .andExpect(jsonPath("$.values.symptom").value(containsString("It does not spin.")))
        .andExpect(jsonPath("$.values.coverage").value("COVERED"))
        .andExpect(jsonPath("$.values.warranty").isNotEmpty());
    CaseNumber needs = repairs.needs(5, 2);
    task(needs, RepairElements.PERFORM_REPAIR)
        .andExpect(jsonPath("$.values.parts[0].quantity").value(2));
  }

  @Test
  @DisplayName("POL-08 a repair is tested against the term of its article, also without a serial")
  void tested_against_the_term() throws Exception {
    String article = repairs.part(1);
    CaseNumber number = repairs.openOf(article);
    repairs.arrive(number);
    task(number, RepairElements.DIAGNOSE_REPAIR)
        .andExpect(jsonPath("$.values.coverage").value("COVERED"))
        .andExpect(jsonPath("$.values.warranty").isNotEmpty());
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    http.perform(get("/api/v1/cases/" + number + "/decisions").with(user("agent").roles("AGENT")))
        .andExpect(
            jsonPath("$.items[?(@.decision == 'warrantyCoverage')].outcome.layer")
                .value("STATUTORY"));
  }

  @Test
  @DisplayName("REP-01 the customer reads finding and price on the portal and answers there")
  void answered() throws Exception {
    CaseNumber number = repairs.quoted();
    String owner = cases.get(number).customerId();
    http.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(containsString("The drum is bent.")))
        .andExpect(content().string(containsString("80.00")));
    http.perform(
            post("/portal/cases/" + number + "/repair/quotation")
                .param("agreed", "false")
                .with(user(owner).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(fixture.clock(number, "quotation")).isEqualTo("MET");
  }

  private ResultActions send(String owner, String article, String symptom) throws Exception {
    return http.perform(
        post("/portal/repairs/new")
            .param("submission", article)
            .param("article", article)
            .param("serial", "")
            .param("symptom", symptom)
            .with(user(owner).roles("CUSTOMER"))
            .with(csrf()));
  }

  private ResultActions task(CaseNumber number, String key) throws Exception {
    String id = fixture.task(number, key).getId();
    http.perform(
            get("/work/tasks/" + id)
                .with(user("technician").roles("TECHNICIAN"))
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(status().isOk());
    return http.perform(get("/api/v1/tasks/" + id).with(user("technician").roles("TECHNICIAN")))
        .andExpect(status().isOk());
  }
}
