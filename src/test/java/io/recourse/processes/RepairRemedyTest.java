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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.MoneyState;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.Receipt;
import io.recourse.policy.Receipts;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.shipping.ParcelDirection;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Remedies stand side by side, and the customer's choice counts. */
@RecourseTest
class RepairRemedyTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired ProcessDriver driver;
  @Autowired Receipts receipts;
  @Autowired MockMvc http;
  @Autowired ConfirmRepair confirm;

  @Test
  @DisplayName("RET-09 repair and exchange stand side by side; the chosen one follows the finding")
  void exchange() throws Exception {
    CaseNumber number = repairs.openInStock(200, "DE");
    page(number)
        .andExpect(content().string(containsString("A new piece")))
        .andExpect(content().string(containsString("Ask for indemnity")))
        .andExpect(content().string(not(containsString("/refund-to"))));
    assertThat(fixture.mailText(number, "label")).contains("send your goods in for repair");
    http.perform(
            get("/api/v1/cases/" + number + "/repair/remedies").with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.offered.length()").value(2));
    choose(number, "REFUND").andExpect(status().isConflict());
    choose(number, "KEEP").andExpect(status().isUnprocessableEntity());
    choose(number, "EXCHANGE").andExpect(status().isNoContent());
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.repair.choice.remedy").value("EXCHANGE"));
    repairs.arrive(number);
    assertThat(fixture.mailText(number, "received")).contains("A technician finds out");
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(number);

    assertThat(fixture.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(fixture.mailText(number, "repairRemedy")).contains("you get what you chose");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    choose(number, "REPAIR").andExpect(status().isConflict());
  }

  @Test
  @DisplayName("RET-09 RFD-01 where money is chosen the page asks where it goes, and only then")
  void refund() throws Exception {
    CaseNumber number = repairs.openInStock(10, "GB");
    page(number).andExpect(content().string(not(containsString("/refund-to"))));
    http.perform(
            post("/portal/cases/" + number + "/repair/remedy")
                .param("remedy", "REFUND")
                .with(user(cases.get(number).customerId()).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    page(number).andExpect(content().string(containsString("/refund-to")));
    repairs.arrive(number);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(30000);
    assertThat(fixture.lineOf(number, 1).inspection().grade()).as("nobody graded it").isNull();
    assertThat(fixture.lineOf(number, 1).inspection().disposition())
        .as("so that it is no scrap")
        .isEqualTo(Disposition.REFURBISH);
  }

  @Test
  @DisplayName("RET-09 LAW-01 GB: after one repair a further one is refused from the first day on")
  void no_further_repair() throws Exception {
    String order = fixture.movedTo(repairs.orderOfHelped(200), "GB");
    CaseNumber first = repairs.open(order);
    driver.fireTimer(first, "Timer_HelpOver");
    repairs.mend(first);

    CaseNumber number = repairs.open(order);
    assertThat(fixture.hasReturnParcel(number)).as("nothing is tried at home again").isTrue();
    assertThat(receipts.of(number)).extracting(Receipt::decision).contains("remedyLadder");
    assertThat(fixture.lineOf(number, 1).ground()).contains("a further repair is not due");
    assertThat(fixture.mailText(number, "repairReceived"))
        .contains(
            "We do not repair it once more", "CRA 2015 s24(5)", "you get your money back, or keep");
    page(number)
        .andExpect(content().string(containsString("We do not repair it once more")))
        .andExpect(content().string(containsString("get part of the price back")));
    http.perform(
            get("/api/v1/cases/" + number + "/repair/remedies").with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.offered[0]").value("REFUND"))
        .andExpect(jsonPath("$.offered[1]").value("PRICE_REDUCTION"))
        .andExpect(jsonPath("$.noRepair").value(containsString("failed as often")));
    choose(number, "REPAIR")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("CRA 2015 s24(5)")));

    repairs.arrive(number);
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(30000);
    assertThat(fixture.mailText(number, "repairRemedy")).contains("leaves no further repair");
    assertThat(fixture.lineOf(number, 1).inspection().disposition())
        .as("nobody found it beyond repair")
        .isEqualTo(Disposition.REFURBISH);
  }

  @Test
  @DisplayName("RET-09 tries are counted by the fault that the diagnosis names, not by any other")
  void same_fault() throws Exception {
    String order = fixture.movedTo(repairs.orderOf(200), "GB");
    CaseNumber first = repairs.open(order);
    repairs.arrive(first);
    http.perform(
            get("/work/tasks/" + fixture.task(first, "Task_DiagnoseRepair").getId())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user("technician").roles("TECHNICIAN")))
        .andExpect(content().string(containsString("传动皮带")));
    assertThatThrownBy(() -> found(first, "CAMERA")).isInstanceOf(Problem.class);
    found(first, "MOTOR");
    repairs.perform(first, "REPAIRED");
    repairs.test(first, true);
    confirm.confirm(first, true, null);
    driver.runJobs(first);

    CaseNumber other = repairs.open(order);
    repairs.arrive(other);
    found(other, "PUMP");
    assertThat(fixture.tasks(other)).as("another fault").containsExactly("Task_PerformRepair");
    repairs.perform(other, "REPAIRED");
    repairs.test(other, true);
    confirm.confirm(other, true, null);
    driver.runJobs(other);

    CaseNumber again = repairs.open(order);
    repairs.arrive(again);
    found(again, "MOTOR");
    fixture.settle(again);
    assertThat(fixture.paid(again)).as("the same fault again").isEqualTo(30000);
  }

  private void found(CaseNumber number, String fault) {
    fixture.finish(
        number,
        "Task_DiagnoseRepair",
        "technician",
        Map.of("finding", "FAULT_CONFIRMED", "coverage", "COVERED", "fault", fault));
  }

  @Test
  @DisplayName("RET-09 goods kept for less: chosen on the portal, sent home, paid within bounds")
  void less() throws Exception {
    CaseNumber number = repairs.openInStock(10, "GB");
    page(number).andExpect(content().string(containsString("get part of the price back")));
    http.perform(
            post("/portal/cases/" + number + "/repair/remedy")
                .param("remedy", "PRICE_REDUCTION")
                .with(user(cases.get(number).customerId()).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    page(number).andExpect(content().string(containsString("/refund-to")));
    repairs.arrive(number);
    assertThatThrownBy(() -> reduced(number, 21_001))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors().get(0).pointer()).isEqualTo("/values/reduction"));
    reduced(number, 12_000);
    fixture.settle(number);

    assertThat(fixture.paid(number)).isEqualTo(12_000);
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(fixture.lineOf(number, 1).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(fixture.lineOf(number, 1).money()).isEqualTo(MoneyState.SETTLED);
    assertThat(fixture.mailText(number, "repairRemedy")).contains("you keep your goods");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-09 nothing comes off the price of goods that nobody chose to keep for less")
  void less_unasked() throws Exception {
    CaseNumber number = repairs.openInStock(200, "DE");
    choose(number, "PRICE_REDUCTION").andExpect(status().isConflict());
    repairs.arrive(number);
    assertThatThrownBy(() -> reduced(number, 100)).hasMessageContaining("did not choose");
    assertThat(fixture.tasks(number)).containsExactly("Task_DiagnoseRepair");
  }

  private void reduced(CaseNumber number, int amount) {
    fixture.finish(
        number,
        "Task_DiagnoseRepair",
        "technician",
        Map.of("finding", "FAULT_CONFIRMED", "coverage", "COVERED", "reduction", amount));
  }

  private ResultActions page(CaseNumber number) throws Exception {
    String owner = cases.get(number).customerId();
    return http.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")));
  }

  private ResultActions choose(CaseNumber number, String remedy) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/repair/remedy")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"remedy\": \"%s\"}".formatted(remedy))
            .with(user(cases.get(number).customerId()).roles("CUSTOMER")));
  }
}
