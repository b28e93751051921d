package io.recourse.refunds.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.SendRefund;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RecourseTest
class RefundsApiTest {

  @Autowired MockMvc http;
  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired SendRefund send;

  @Test
  @DisplayName("RFD-01 the refunds of a case as the contract names them")
  void refunds_of_a_case() throws Exception {
    Refund paid = paid();

    http.perform(get(address(paid.promise().caseNumber())).with(httpBasic("finance", "finance")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items.length()").value(1))
        .andExpect(jsonPath("$.items[0].id").value(paid.id().toString()))
        .andExpect(jsonPath("$.items[0].line").value(1))
        .andExpect(jsonPath("$.items[0].amount.amount").value(1200))
        .andExpect(jsonPath("$.items[0].amount.currency").value("EUR"))
        .andExpect(jsonPath("$.items[0].ground").value("Withdrawal"))
        .andExpect(jsonPath("$.items[0].state").value("SETTLED"))
        .andExpect(jsonPath("$.items[0].providerRef").value(paid.progress().providerRef()))
        .andExpect(jsonPath("$.items[0].attempts").value(1))
        .andExpect(jsonPath("$.items[0].paidHow").value("PROVIDER"))
        .andExpect(jsonPath("$.items[0].timesPaid").value(1))
        .andExpect(jsonPath("$.items[0].simulated").value(true))
        .andExpect(jsonPath("$.items[0].approvedBy").value("policy"));
    assertThat(
            scenario.text(
                "select data::jsonb ->> 'simulated' from audit_event where chain = ? and type = ?",
                paid.promise().caseNumber().value(),
                "RefundSent"))
        .as("the trail does not hide it")
        .isEqualTo("true");
    http.perform(get(address(paid.promise().caseNumber())).with(httpBasic("agent", "agent")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].providerRef").value(nullValue()));
  }

  @Test
  @DisplayName("W1 a customer sees refunds of own cases without names; a foreign case is missing")
  void customers() throws Exception {
    Refund paid = paid();
    String address = address(paid.promise().caseNumber());
    String owner = "C-" + paid.promise().orderNumber();

    http.perform(get(address).with(user(owner).roles("CUSTOMER")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[0].approvedBy").value(nullValue()));
    http.perform(get(address).with(user("somebody-else").roles("CUSTOMER")))
        .andExpect(status().isNotFound());
    http.perform(get(address)).andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("PLT-07 the admin arms a fault of the simulator and reads its books")
  void simulator() throws Exception {
    scenario.disarm();
    Refund paid = paid();

    arm("admin", "{\"fault\": \"DECLINE\", \"times\": 2}").andExpect(status().isNoContent());
    http.perform(get("/api/v1/demo/gateway/faults").with(httpBasic("admin", "admin")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.faults[*].fault", hasItem("DECLINE")))
        .andExpect(
            jsonPath("$.refunds[*].idempotencyKey", hasItem(paid.promise().idempotencyKey())));
    scenario.disarm();
  }

  @Test
  @DisplayName("W2 nobody but the admin arms faults, and nonsense is refused")
  void simulator_is_guarded() throws Exception {
    arm("finance", "{\"fault\": \"DECLINE\", \"times\": 1}").andExpect(status().isForbidden());
    arm("admin", "{\"fault\": \"EXPLODE\", \"times\": 1}").andExpect(status().isBadRequest());
    arm("admin", "{\"fault\": \"DECLINE\", \"times\": 0}")
        .andExpect(status().isUnprocessableEntity());
  }

  private ResultActions arm(String user, String body) throws Exception {
    return http.perform(
        post("/api/v1/demo/gateway/faults")
            .with(httpBasic(user, user))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private Refund paid() {
    scenario.disarm();
    RefundId refund = scenario.approved(1200);
    assertThat(send.send(refund).kind().name()).isEqualTo("SETTLED");
    return refunds.get(refund);
  }

  private static String address(CaseNumber number) {
    return "/api/v1/cases/" + number + "/refunds";
  }
}
