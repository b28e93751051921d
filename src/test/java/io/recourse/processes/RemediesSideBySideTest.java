package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.evidence.Evidence;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.intake.NewCase;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** For a fault return, exchange, repair and money off stand side by side; the choice is kept. */
@RecourseTest
class RemediesSideBySideTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired EvidenceIndex evidence;
  @Autowired CaseLinks links;
  @Autowired MockMvc http;

  @Test
  @DisplayName("RET-09 the form of a return offers what policy does for the reason, and no more")
  void on_the_portal() throws Exception {
    String early = fixture.order(10);
    String late = fixture.order(300);
    http.perform(
            get("/portal/orders/" + early + "/return")
                .with(user(fixture.customer(early)).roles("CUSTOMER")))
        .andExpect(content().string(containsString("value=\"REPAIR\"")))
        .andExpect(content().string(containsString("value=\"PRICE_REDUCTION\"")));
    quote(early, "DEFECTIVE")
        .andExpect(content().string(containsString(">Money back</span>")))
        .andExpect(content().string(containsString(">Exchange</span>")))
        .andExpect(content().string(containsString(">Repair</span>")))
        .andExpect(content().string(containsString(">A part of the price back, you keep it<")));
    quote(late, "DEFECTIVE").andExpect(content().string(not(containsString(">A part of the"))));

    send(early, "UNWANTED", "REPAIR")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("is not offered for this reason")));
    send(late, "DEFECTIVE", "PRICE_REDUCTION").andExpect(status().isUnprocessableEntity());

    ServiceCase repair = cases.get(opened(send(early, "DEFECTIVE", "REPAIR")));
    assertThat(repair.type()).isEqualTo(CaseType.REPAIR);
    assertThat(repair.lines().get(0).remedyAsked()).isEqualTo(Remedy.REPAIR);
  }

  @Test
  @DisplayName("RET-09 TRI-05 money off that is asked for waits for a person, who grants it")
  void money_off() throws Exception {
    String order = fixture.order(10);
    CaseNumber number = opened(send(order, "DEFECTIVE", "PRICE_REDUCTION"));
    fixture.evidence(number);
    assertThat(cases.get(number).type()).isEqualTo(CaseType.RETURN);
    assertThat(fixture.lineOf(number, 1).decision()).isNotEqualTo(LineDecision.APPROVED);
    sheet(number)
        .andExpect(jsonPath("$.values.lines[0].asked").value("PRICE_REDUCTION"))
        .andExpect(
            jsonPath("$.values.lines[0].offered")
                .value("REFUND, EXCHANGE, REPAIR, PRICE_REDUCTION"));
    decide(number, Remedy.PRICE_REDUCTION);
    assertThat(fixture.lineOf(number, 1).remedy()).isEqualTo(Remedy.PRICE_REDUCTION);
    assertThat(fixture.lineOf(number, 1).remedyAsked()).isEqualTo(Remedy.PRICE_REDUCTION);
  }

  @Test
  @DisplayName("RET-09 TRI-05 money off is never granted by silence: the next remedy comes instead")
  void no_money_off_by_default() throws Exception {
    CaseNumber number = opened(send(fixture.order(10), "DEFECTIVE", "PRICE_REDUCTION"));
    fixture.evidence(number);
    driver.fireTimer(number, "Timer_DecisionOverdue");
    assertThat(fixture.lineOf(number, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(fixture.lineOf(number, 1).remedy()).isEqualTo(Remedy.REFUND);
    assertThat(fixture.lineOf(number, 1).ground()).contains("Money off takes a person");
  }

  @Test
  @DisplayName("RET-09 staff decide a repair: the same case goes on as one, with files and duties")
  void staff_decide_a_repair() throws Exception {
    NewCase.Line asked =
        new NewCase.Line(
            1, 1, Reason.DEFECTIVE, null, "Dark.", null, Remedy.REPAIR, List.of(), null);
    NewCase.Line lacking =
        new NewCase.Line(
            1, 1, Reason.MISSING_PART, null, null, null, Remedy.PRICE_REDUCTION, List.of(), null);
    CaseNumber number = fixture.openDelivered(10, asked);
    fixture.evidence(number);
    int files = evidence.of(number).size();
    decide(number, Remedy.REPAIR);
    driver.runJobs(number);

    ServiceCase now = cases.get(number);
    assertThat(now.type()).isEqualTo(CaseType.REPAIR);
    assertThat(now.lines().get(0).remedy()).isEqualTo(Remedy.REPAIR);
    assertThat(evidence.of(number)).hasSize(files);
    assertThat(fixture.mails(number)).contains("repairReceived");
    assertThat(fixture.tasks(number)).doesNotContain(ReturnElements.DECIDE_RETURN);

    CaseNumber other = fixture.openDelivered(10, lacking);
    fixture.evidence(other);
    assertThatThrownBy(() -> decide(other, Remedy.REPAIR)).isInstanceOf(Problem.class);
    assertThat(cases.get(other).type()).isEqualTo(CaseType.RETURN);
    assertThat(fixture.tasks(other)).containsExactly(ReturnElements.DECIDE_RETURN);
  }

  @Test
  @DisplayName("RET-09 one line is repaired, the other paid back: the repair is a case of its own")
  void one_line_is_repaired() {
    CaseNumber number =
        fixture.openDelivered(10, faulty(1, Remedy.REPAIR), faulty(2, Remedy.REFUND));
    fixture.evidence(number);
    assertThatThrownBy(() -> decide(number, row(1, Remedy.REPAIR, 9), row(2, Remedy.REFUND, 1)))
        .isInstanceOf(Problem.class);
    decide(number, row(1, Remedy.REPAIR, 1), row(2, Remedy.REFUND, 1));
    driver.runJobs(number);

    assertThat(cases.get(number).type()).isEqualTo(CaseType.RETURN);
    assertThat(fixture.lineOf(number, 1).decision()).isEqualTo(LineDecision.WITHDRAWN);
    assertThat(fixture.lineOf(number, 1).ground()).isEqualTo("Goes on as a repair of its own.");
    assertThat(fixture.lineOf(number, 2).decision()).isEqualTo(LineDecision.APPROVED);
    CaseNumber repair = links.of(number).children().get(0).number();
    driver.runJobs(repair);
    ServiceCase opened = cases.get(repair);
    assertThat(opened.type()).isEqualTo(CaseType.REPAIR);
    assertThat(opened.lines()).extracting(CaseLine::orderLine).containsExactly(1);
    assertThat(opened.customerId()).isEqualTo(cases.get(number).customerId());
    assertThat(fixture.mails(repair)).contains("repairReceived");
    assertThat(evidence.of(repair)).as("what was shown follows").hasSameSizeAs(evidence.of(number));
  }

  @Test
  @DisplayName("Staff reopen a case with what the customer shows; a bad file changes nothing")
  void reopened_with_files() throws Exception {
    CaseNumber number = fixture.openDelivered(10, faulty(1, Remedy.PRICE_REDUCTION));
    fixture.evidence(number);
    fixture.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "refuse", "note", "Nothing is seen."));
    driver.fireTimer(number, "Timer_AppealTermOver");
    assertThat(cases.get(number).isEnded()).isTrue();
    reopen(number, "run.exe", new byte[] {'M', 'Z', 0});
    assertThat(cases.get(number).isEnded()).as("neither reopened").isTrue();
    assertThat(evidence.of(number)).as("nor kept").hasSize(1);
    reopen(number, "crack.png", ReturnsFixture.PNG);
    assertThat(cases.get(number).isEnded()).isFalse();
    assertThat(evidence.of(number)).extracting(Evidence::fileName).contains("crack.png");
  }

  private void reopen(CaseNumber number, String name, byte[] bytes) throws Exception {
    http.perform(
            multipart("/work/cases/" + number + "/reopen")
                .file(new MockMultipartFile("files", name, "image/png", bytes))
                .param("reason", "The crack is seen on it.")
                .with(user("returns").roles("RETURNS"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);
  }

  private static NewCase.Line faulty(int line, Remedy remedy) {
    return new NewCase.Line(
        line, 1, Reason.DEFECTIVE, null, "Dark.", null, remedy, List.of(), null);
  }

  private void decide(CaseNumber number, Remedy remedy) {
    decide(number, Map.of("item", 1, "line", 1, "decision", "approve", "remedy", remedy.name()));
  }

  private static Map<String, Object> row(int item, Remedy remedy, int pieces) {
    return Map.of("item", item, "decision", "approve", "remedy", remedy.name(), "quantity", pieces);
  }

  @SafeVarargs
  private final void decide(CaseNumber number, Map<String, Object>... lines) {
    fixture.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "approve", "lines", List.of(lines)));
  }

  private ResultActions sheet(CaseNumber number) throws Exception {
    String id = fixture.task(number, ReturnElements.DECIDE_RETURN).getId();
    return http.perform(get("/api/v1/tasks/" + id).with(user("returns").roles("RETURNS")));
  }

  private ResultActions quote(String order, String reason) throws Exception {
    return http.perform(
        post("/portal/orders/" + order + "/quote")
            .param("entries[0].line", "1")
            .param("entries[0].quantity", "1")
            .param("entries[0].reason", reason)
            .with(user(fixture.customer(order)).roles("CUSTOMER"))
            .with(csrf()));
  }

  private ResultActions send(String order, String reason, String remedy) throws Exception {
    return http.perform(
        multipart("/portal/orders/" + order + "/return")
            .param("submission", UUID.randomUUID().toString())
            .param("method", "LABEL")
            .param("entries[0].line", "1")
            .param("entries[0].quantity", "1")
            .param("entries[0].reason", reason)
            .param("entries[0].remedy", remedy)
            .with(user(fixture.customer(order)).roles("CUSTOMER"))
            .with(csrf()));
  }

  private CaseNumber opened(ResultActions sent) throws Exception {
    String there =
        sent.andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
    CaseNumber number = new CaseNumber(there.replaceFirst(".*/", ""));
    driver.runJobs(number);
    return number;
  }
}
