package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.PlanSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.MakeAppointment;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A technician comes to the customer at a time that both agreed to (REP-03). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairAppointmentTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired MakeAppointment appointments;
  @Autowired AppointmentBook book;
  @Autowired PlanSlots slots;
  @Autowired ConfirmRepair confirm;
  @Autowired AnswerQuotation answer;
  @Autowired WithdrawCase withdraw;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(RepairElements.APPOINTMENT, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-03 chosen on the portal, met, repaired on site; no parcel goes either way")
  void met() throws Exception {
    CaseNumber number = walk(repairs.asksWhen());
    long slot = appointments.free(cases.get(number)).get(0).id();
    http.perform(
            post("/portal/cases/" + number + "/repair/appointment")
                .param("slot", String.valueOf(slot))
                .with(user(cases.get(number).customerId()).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);
    assertThat(fixture.runningClocks(number)).containsExactly("visitOnSite");
    String task = fixture.task(number, RepairElements.VISIT_ON_SITE).getId();
    http.perform(get("/api/v1/tasks/" + task).with(user("technician").roles("TECHNICIAN")))
        .andExpect(
            jsonPath("$.values.appointment").value(endsWith("10:00 – 12:00, Europe/Berlin")));
    repairs.visit(number, "MET");
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);
    confirm.confirm(number, true, null);
    driver.runJobs(number);

    assertThat(fixture.parcelStates(number)).isEmpty();
    assertThat(fixture.mails(number)).contains("appointmentOffer", "appointmentAgreed");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("REP-03 nobody at home, then a visit nobody reported: the goods are asked in")
  void in_vain() {
    CaseNumber number = walk(repairs.awaitsVisit());
    repairs.visit(number, "NO_SHOW");
    assertThat(fixture.runningClocks(number)).containsExactly("chooseAppointment");
    repairs.choose(number);
    driver.fireTimer(number, "Timer_VisitOver");
    assertThat(fixture.clock(number, "visitOnSite")).isEqualTo("BREACHED");
    assertThat(book.of(number))
        .extracting(made -> made.state().name())
        .containsExactly("NO_SHOW", "MISSED");
    assertThat(fixture.hasReturnParcel(number)).isTrue();
  }

  @Test
  @DisplayName("REP-03 beyond repair on site: money back, the goods stay where they are")
  void beyond_repair() {
    CaseNumber number = walk(repairs.awaitsVisit());
    repairs.visit(number, "MET");
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    repairs.perform(number, "UNREPAIRABLE");
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(30000);
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).isEmpty();
  }

  @Test
  @DisplayName(
      "REP-03 the agreed time is moved by the customer, and reported in hours after its end")
  void moved() throws Exception {
    CaseNumber number = walk(repairs.awaitsVisit());
    VisitSlot first = appointments.agreed(number).orElseThrow();
    VisitSlot other = appointments.free(cases.get(number)).get(0);
    String owner = cases.get(number).customerId();
    http.perform(get("/portal/cases/" + number).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Another time suits you better?")));
    appointments.choose(number, first.id());
    appointments.choose(number, other.id());
    driver.runJobs(number);
    assertThat(book.of(number))
        .extracting(made -> made.state().name())
        .containsExactly("CANCELLED", "BOOKED");
    assertThat(appointments.free(cases.get(number))).extracting(VisitSlot::id).contains(first.id());
    assertThat(fixture.mails(number)).endsWith("appointmentAgreed", "appointmentAgreed");
    assertThat(driver.until(number, "Timer_VisitOver", other.endsAt()))
        .as("whoever reports after the visit is no minute too late")
        .isEqualTo(Duration.ofHours(12));
    repairs.visit(number, "NO_SHOW");
    assertThat(fixture.runningClocks(number)).containsExactly("chooseAppointment");
  }

  @Test
  @DisplayName("REP-01 a price for goods seen on site is answered, so that its fee is not lost")
  void priced_on_site() {
    CaseNumber number = walk(repairs.awaitsVisit());
    repairs.visit(number, "MET");
    var unused = repairs.quoted(number);
    assertThat(withdraw.isPossible(cases.get(number))).isFalse();
    assertThatThrownBy(() -> withdraw.withdraw(number, "No.", null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("answered first");
    answer.answer(number, false);
    driver.runJobs(number);
    assertThat(fixture.runningClocks(number)).containsExactly("repairFee");
  }

  @Test
  @DisplayName("REP-03 nothing chosen in time: the goods are asked in")
  void nothing_chosen() {
    CaseNumber number = walk(repairs.asksWhen());
    driver.fireTimer(number, "Timer_ChoiceOver");
    assertThat(fixture.clock(number, "chooseAppointment")).isEqualTo("BREACHED");
    fixture.parcel(number, ParcelStatus.IN_TRANSIT);
    assertThatThrownBy(() -> repairs.choose(number)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName(
      "REP-03 a slot is taken once, by the database; a closed one or one chosen twice never")
  void refused() throws Exception {
    CaseNumber first = walk(repairs.asksWhen());
    CaseNumber other = walk(repairs.openOf(cases.get(first).lines().get(0).sku()));
    List<VisitSlot> free = appointments.free(cases.get(first));
    slots.close(free.get(2).id());
    assertThatThrownBy(() -> appointments.choose(first, free.get(2).id()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("closed");
    assertThat(book.book(first, free.get(0).id())).isTrue();
    assertThat(book.book(other, free.get(0).id())).as("the index decides").isFalse();
    assertThatThrownBy(() -> appointments.choose(other, free.get(0).id()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("quicker");
    assertThat(fixture.runningClocks(other)).containsExactly("chooseAppointment");
    appointments.choose(other, free.get(1).id());
    driver.runJobs(other);
    repairs.visit(other, "MET");
    assertThatThrownBy(() -> appointments.choose(other, free.get(1).id()))
        .isInstanceOf(Problem.class);
    plan("technician", "{\"country\": \"DE\"}", 422);
    plan("agent", "{}", 403);
  }

  @Test
  @DisplayName("REP-03 where nobody comes to such goods, no time is asked for: they are sent in")
  void nobody_comes() {
    CaseNumber number = walk(repairs.arrived());
    assertThat(fixture.mails(number)).doesNotContain("appointmentOffer");
  }

  private void plan(String who, String body, int answer) throws Exception {
    http.perform(
            post("/api/v1/visit-slots")
                .with(httpBasic(who, who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().is(answer));
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}
