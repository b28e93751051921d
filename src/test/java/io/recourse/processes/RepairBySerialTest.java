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

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.relatedcases.LinkKind;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.process.RepairElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A repair is asked for by what people have: the piece, or the case it was in before. */
@RecourseTest
class RepairBySerialTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired ConfirmRepair confirm;
  @Autowired Cases cases;
  @Autowired CaseLinks links;
  @Autowired MockMvc http;

  @Test
  @DisplayName("INT-01 REP-01 over the API the serial alone names order, line and customer")
  void by_serial() throws Exception {
    String order = repairs.order();
    String serial = repairs.serialOf(order);
    String body = body("\"serial\": \"%s\"".formatted(serial), "");
    String owner = fixture.customer(order);

    ask(owner, body)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.orderNumber").value(order));
    ask(fixture.customer(repairs.order()), body)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/serial"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("not theirs")));
    ask(owner, body("\"serial\": \"NO-SUCH\"", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/serial"));
  }

  @Test
  @DisplayName("INT-01 on the portal the serial is enough; a wrong one is said beside its field")
  void on_the_portal() throws Exception {
    String order = repairs.order();
    String owner = fixture.customer(order);
    send(owner, "", "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("enter its serial number")));
    send(owner, "NO-SUCH", "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"at-serial-why\">there is no such unit")));
    ServiceCase opened = opened(send(owner, repairs.serialOf(order), ""));
    assertThat(opened.orderNumber()).isEqualTo(order);
    assertThat(opened.lines().get(0).request().serial()).isEqualTo(repairs.serialOf(order));
  }

  @Test
  @DisplayName(
      "INT-01 an earlier case names the goods; the piece given then goes on under its order")
  void by_case() throws Exception {
    CaseNumber first = repairs.atWork();
    ServiceCase before = cases.get(first);
    String given = repairs.serialOf(before.orderNumber()) + "-B";
    fixture.finish(
        first,
        RepairElements.PERFORM_REPAIR,
        "technician",
        Map.of("result", "REPAIRED", "newSerial", given));
    repairs.test(first, true);
    confirm.confirm(first, true, null);
    driver.runJobs(first);

    String owner = before.customerId();
    http.perform(get("/portal/cases/" + first).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(containsString("/portal/repairs/new?about=" + first)));
    ServiceCase again = opened(send(owner, given, first.value()));
    assertThat(again.orderNumber()).isEqualTo(before.orderNumber());
    assertThat(again.lines().get(0).request().serial()).isEqualTo(given);
    assertThat(links.parentOf(again.number()))
        .hasValueSatisfying(it -> assertThat(it.number()).isEqualTo(first))
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(LinkKind.FOLLOW_UP));

    ask(fixture.customer(repairs.order()), body("\"note\": \"x\"", first.value()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/aboutCase"));
  }

  private static String body(String line, String about) {
    return """
    {"type": "REPAIR", "channel": "API", "text": "It hums.",
     "lines": [{"reason": "FAULT_IN_USE", %s}]%s}
    """
        .formatted(line, about.isEmpty() ? "" : ", \"aboutCase\": \"" + about + "\"");
  }

  private ResultActions ask(String owner, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(user(owner).roles("CUSTOMER")));
  }

  private ResultActions send(String owner, String serial, String about) throws Exception {
    return http.perform(
        post("/portal/repairs/new")
            .param("submission", UUID.randomUUID().toString())
            .param("article", "")
            .param("serial", serial)
            .param("about", about)
            .param("symptom", "It hums.")
            .with(user(owner).roles("CUSTOMER"))
            .with(csrf()));
  }

  private ServiceCase opened(ResultActions sent) throws Exception {
    String there =
        sent.andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    return cases.get(new CaseNumber(there.replaceFirst(".*/", "")));
  }
}
