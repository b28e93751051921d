package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.PollParcel;
import io.recourse.shipping.ReceiveParcel;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sent on a label of one's own: the customer's word moves the parcel, and pays nothing. */
@RecourseTest
class OwnLabelTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired Parcels parcels;
  @Autowired PollParcel poll;
  @Autowired ReceiveParcel receive;
  @Autowired MockMvc http;

  @Test
  @DisplayName("LOG-02 sent one's own way: told with carrier and number, asked about where we can")
  void own_way() throws Exception {
    CaseNumber number = sentBy("OWN_LABEL");
    String slip = slip(number);
    CaseNumber known = sentBy("LABEL");
    sent(number, " ", "1").andExpect(status().is(422));
    sent(known, "DHL", "1").andExpect(status().is(409));
    String jd = "JD-" + UUID.randomUUID();
    sent(number, "DHL", jd).andExpect(status().is(204));
    assertThat(returns.parcelStates(number)).containsExactly("IN_TRANSIT");
    sent(number, "Simulated", slip(known)).andExpect(status().is(204));
    assertThat(returns.events(number)).contains("ParcelSentByOwner");

    returns.moveUnheard(known, ParcelStatus.DELIVERED);
    assertThat(poll.poll(number, slip).name()).as("no proof of ours").isEqualTo("ON_ITS_WAY");
    var unused = receive.receive(number, slip);
    assertThat(returns.parcelStates(number)).containsExactly("DELIVERED");
    sent(number, "DHL", jd).andExpect(status().is(409));
  }

  @Test
  @DisplayName(
      "LOG-02 a number is one parcel's: told of once, and not of a time before the booking")
  void one_number_one_parcel() throws Exception {
    CaseNumber old = sentBy("LABEL");
    returns.moveUnheard(old, ParcelStatus.RETURN_TO_SENDER);
    CaseNumber number = sentBy("OWN_LABEL");
    CaseNumber other = sentBy("OWN_LABEL");
    sent(number, "Simulated", slip(old)).andExpect(status().is(204));
    sent(number, "simulated", slip(old)).andExpect(status().is(204));
    sent(other, "SIMULATED", slip(old))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[0].pointer").value("/number"));
    assertThat(returns.parcelStates(other)).containsExactly("BOOKED");

    var unused = poll.poll(number, slip(number));
    assertThat(returns.parcelStates(number)).containsExactly("IN_TRANSIT");
  }

  @Test
  @DisplayName("LOG-07 what only the customer says was sent is not lost at our risk by default")
  void never_seen() throws Exception {
    CaseNumber number = sentBy("OWN_LABEL");
    sent(number, "Pigeon post", "x1").andExpect(status().is(204));
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_TransitTermOver");
    assertThat(cases.get(number).state().next().defaultOutcome()).isEqualTo("parcelReturned");
    driver.fireTimer(number, "Timer_SearchTermOver");
    returns.settle(number);
    assertThat(returns.paid(number)).isZero();
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);

    CaseNumber proved = sentBy("OWN_LABEL");
    sent(proved, "Pigeon post", "x2").andExpect(status().is(204));
    driver.runJobs(proved);
    driver.fireTimer(proved, "Timer_TransitTermOver");
    returns.finish(proved, "Task_TraceParcel", "warehouse", Map.of("outcome", "LOST"));
    returns.settle(proved);
    assertThat(returns.paid(proved)).as("a person said so").isEqualTo(1500);
  }

  private CaseNumber sentBy(String method) {
    CaseNumber number = returns.openSentBy(method, line(CUPS, 1, Reason.UNWANTED));
    returns.run(number);
    return number;
  }

  private String slip(CaseNumber number) {
    return parcels.of(number).get(0).trackingNumber();
  }

  private ResultActions sent(CaseNumber number, String carrier, String sentAs) throws Exception {
    return http.perform(
        post("/api/v1/cases/{n}/shipments/{t}/sent", number, slip(number))
            .with(user("agent").roles("AGENT"))
            .contentType("application/json")
            .content("{\"carrier\": \"%s\", \"number\": \"%s\"}".formatted(carrier, sentAs)));
  }
}
