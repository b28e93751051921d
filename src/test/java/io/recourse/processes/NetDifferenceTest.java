package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The differences of all exchanges of a case are one sum: paid, refunded or neither. */
@RecourseTest
class NetDifferenceTest {

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired PrepareExchange exchange;
  @Autowired Cases cases;
  @Autowired ObjectMapper json;

  @Test
  @DisplayName("RET-09 a cheaper and a dearer article even out: both ship, no money moves")
  void even() throws Exception {
    CaseNumber number = arrived("LAMP-XL", "LAMP-TINY", null);
    assertThat(settlement(number).isNull()).as("not computed yet").isTrue();
    returns.inspect(number, found(LAMPS, 1, 1), found(CUPS, 1, 1));
    driver.runJobs(number);

    assertThat(returns.ledger(number)).isEmpty();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT))
        .containsExactly("{1=1, 2=1}");
    assertSums(number, 0, 0);
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 what is left to pay is asked once, paid once and stands on the case")
  void to_pay() throws Exception {
    CaseNumber number = arrived("LAMP-XL", null, "LAMP-TINY");
    returns.inspect(number, found(LAMPS, 1, 1), found(PEN, 1, 1));
    assertSums(number, 0, 600);
    assertThat(settlement(number).at("/chargeTo/kind").asText()).isEqualTo("LINK");
    assertThat(settlement(number).path("to").isNull()).isTrue();

    http.perform(
            post("/api/v1/demo/payments/" + asked(number) + "/pay")
                .with(httpBasic("admin", "admin")))
        .andExpect(status().isOk());
    driver.runJobs(number);

    assertSums(number, 0, 600);
    assertThat(returns.ledger(number)).isEmpty();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT))
        .containsExactly("{1=1, 2=1}");
  }

  @Test
  @DisplayName("RET-09 unpaid, all that was to be exchanged for the one sum is refunded")
  void unpaid() throws Exception {
    CaseNumber number = arrived("LAMP-XL", null, "LAMP-TINY");
    returns.inspect(number, found(LAMPS, 1, 1), found(PEN, 1, 1));
    driver.fireTimer(number, "Timer_DifferenceOverdue");
    returns.settle(number);

    assertThat(returns.paid(number)).isEqualTo(4900);
    assertSums(number, 4900, 0);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 what is left to the customer is refunded and both articles ship")
  void to_refund() throws Exception {
    CaseNumber number = arrived("LAMP-MINI", null, "LAMP-XL");
    returns.inspect(number, found(LAMPS, 1, 1), found(PEN, 1, 1));
    assertSums(number, 0, 3100);
    exchange.differencePaid(number, "till-1");
    driver.runJobs(number);
    assertSums(number, 0, 3100);
    assertThat(settlement(number).at("/chargeTo/kind").asText()).isEqualTo("OTHER");

    CaseNumber cheap = arrived("LAMP-MINI", "LAMP-TINY", null);
    returns.inspect(cheap, found(LAMPS, 1, 1), found(CUPS, 1, 1));
    returns.settle(cheap);
    assertThat(returns.paid(cheap)).isEqualTo(2000);
    assertSums(cheap, 2000, 0);
    assertThat(settlement(cheap).at("/to/kind").asText()).isEqualTo("ORIGINAL");
    assertThat(settlement(cheap).at("/to/providerRef").asText()).startsWith("pay-");
    assertThat(returns.parcelsTo(cheap, ParcelDirection.REPLACEMENT)).containsExactly("{1=1, 2=1}");
  }

  /** A lamp and either a cup or a pen are to be exchanged; all of it is here. */
  private CaseNumber arrived(String forLamp, String forCup, String forPen) {
    CaseNumber number =
        returns.open(
            exchange(LAMPS, 1, forLamp),
            forCup == null ? exchange(PEN, 1, forPen) : exchange(CUPS, 1, forCup));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private void assertSums(CaseNumber number, long refund, long charge) throws Exception {
    JsonNode settlement = settlement(number);
    assertThat(settlement.at("/refund/amount").asLong()).isEqualTo(refund);
    assertThat(settlement.at("/charge/amount").asLong()).isEqualTo(charge);
    assertThat(settlement.at("/net/amount").asLong()).isEqualTo(refund - charge);
    assertThat(settlement.at("/net/currency").asText()).isEqualTo("EUR");
  }

  private JsonNode settlement(CaseNumber number) throws Exception {
    return read(get("/api/v1/cases/" + number)).path("settlement");
  }

  private String asked(CaseNumber number) throws Exception {
    return read(post("/api/v1/cases/" + number + "/payments")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}"))
        .path("id")
        .asText();
  }

  private JsonNode read(MockHttpServletRequestBuilder request) throws Exception {
    return json.readTree(
        http.perform(request.with(httpBasic("agent", "agent")))
            .andExpect(status().is2xxSuccessful())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}
