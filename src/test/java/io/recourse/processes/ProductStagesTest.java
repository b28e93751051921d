package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.orders.FinishedImport;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.Imports;
import io.recourse.orders.LifeCycle;
import io.recourse.orders.Product;
import io.recourse.orders.ProductStages;
import io.recourse.orders.SetStage;
import io.recourse.orders.StartImport;
import io.recourse.orders.StoreProduct;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.GiveCare;
import io.recourse.visits.VisitSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** PLC-01 PLC-02 Dated stages of a product, and what they decide without a change of code. */
@RecourseTest
class ProductStagesTest {

  @Autowired ReturnsFixture returns;
  @Autowired VisitFixture visits;
  @Autowired ProcessDriver driver;
  @Autowired StoreProduct store;
  @Autowired SetStage set;
  @Autowired ProductStages stages;
  @Autowired StartImport startImport;
  @Autowired Imports imports;
  @Autowired GrantGoodwill goodwill;
  @Autowired GiveCare care;
  @Autowired VisitSheet sheet;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;
  @Autowired TextHands texts;

  private final String product = "P-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void told() {
    var unused =
        store.store(
            new Product(
                product + "-1",
                product,
                "Lamp",
                Map.of(),
                new Money(4_000, "EUR"),
                null,
                null,
                null,
                Set.of(),
                null));
  }

  @Test
  @DisplayName("PLC-01 a stage has a first day; API, file and page set it, each day reads its own")
  void dated() throws Exception {
    as("OWNER", stage("2024-01-01", "INTRODUCTION")).andExpect(status().isOk());
    ImportJob job = imported(product + ",2024-07-01,GROWTH\nP-none,2024-07-01,GROWTH\n");
    assertThat(job.rowsKept()).isEqualTo(1);
    assertThat(job.rowsRefused()).isEqualTo(1);
    assertThat(imported(product + ",1.7.2024,GROWTH\n" + product + ",2024-07-01,OLD\n").rowsKept())
        .isZero();
    page("2025-01-01", "MATURITY").andExpect(status().isOk());
    page("2025-07-01", "DECLINE").andExpect(status().isOk());
    as("OWNER", stage("2199-01-01", "PHASE_OUT")).andExpect(jsonPath("$.items.length()").value(5));

    assertThat(on("2023-12-31")).isNull();
    assertThat(on("2024-01-01")).isEqualTo(LifeCycle.INTRODUCTION);
    assertThat(on("2024-12-31")).isEqualTo(LifeCycle.GROWTH);
    assertThat(on("2025-06-30")).isEqualTo(LifeCycle.MATURITY);
    assertThat(on("2026-01-01")).isEqualTo(LifeCycle.DECLINE);
    assertThat(on("2199-01-01")).isEqualTo(LifeCycle.PHASE_OUT);
    as(
            "AGENT",
            get("/work/product-stages").param("find", product).header("Accept-Language", "zh-CN"))
        .andExpect(content().string(containsString("淘汰期")))
        .andExpect(content().string(not(containsString("/work/product-stages/remove"))));
  }

  @Test
  @DisplayName("PLC-01 a stage set by mistake is taken back; what is none is refused, nothing kept")
  void refused() throws Exception {
    as("OWNER", stage("2024-01-01", "GROWTH")).andExpect(status().isOk());
    as("OWNER", delete("/api/v1/product-stages/" + product + "/2024-01-01"))
        .andExpect(status().isNoContent());
    as("OWNER", delete("/api/v1/product-stages/" + product + "/2024-01-01"))
        .andExpect(status().isNotFound());
    as("OWNER", stage("0001-01-01", "GROWTH"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/since"));
    as(
            "OWNER",
            put("/api/v1/product-stages/nothing/2024-01-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"stage\":\"GROWTH\"}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/product"));
    as("OWNER", stage("2024-01-01", "OLD")).andExpect(status().is4xxClientError());
    as("AGENT", stage("2024-01-01", "GROWTH")).andExpect(status().isForbidden());
    as("OWNER", post("/work/product-stages").param("product", product).param("stage", "GROWTH"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must be a date")));
    assertThat(stages.of(product)).isEmpty();
  }

  @Test
  @DisplayName("PLC-02 POL-09 service rules follow the stage of the day of purchase, not today's")
  void rules() {
    set.set(product, today().minusDays(30), LifeCycle.PHASE_OUT);
    CaseNumber phasedOut = asked(CUPS, Reason.DEFECTIVE, 2);
    returns.evidence(phasedOut);
    driver.runJobs(phasedOut);
    assertThat(returns.lineOf(phasedOut, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.hasReturnParcel(phasedOut)).as("the customer keeps it").isFalse();

    set.set(product, today().minusDays(30), LifeCycle.INTRODUCTION);
    set.set(product, today(), LifeCycle.MATURITY);
    CaseNumber introduced = asked(LAMPS, Reason.UNWANTED, 1);
    assertThat(returns.lineOf(introduced, 1).decision()).isEqualTo(LineDecision.APPROVED);

    set.set(product, today().minusDays(30), LifeCycle.MATURITY);
    CaseNumber mature = asked(LAMPS, Reason.UNWANTED, 1);
    assertThat(driver.waitsAt(mature)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("PLC-02 RFD-03 limits of goodwill follow today's stage")
  void limits() {
    CaseNumber number = asked(LAMPS, Reason.UNWANTED, 1);
    set.set(product, today().minusDays(30), LifeCycle.MATURITY);
    assertThatThrownBy(() -> give(number, 800)).isInstanceOf(Problem.class);

    set.set(product, today().minusDays(1), LifeCycle.INTRODUCTION);
    give(number, 800);
    assertThat(returns.mailText(number, "goodwill")).contains("800 points");
  }

  @Test
  @DisplayName("PLC-02 FUP-04 owners write other words for a stage; whoever visits is shown those")
  void scripts() throws Exception {
    CaseNumber visit = visited();
    String before = script(visit);
    texts.agree(
        as("OWNER", words("In a stage of growth we ask: ", "GROWTH"))
            .andExpect(status().is3xxRedirection())
            .andReturn());
    assertThat(script(visit)).isEqualTo(before);

    set.set(product, today().minusDays(1), LifeCycle.GROWTH);
    assertThat(script(visit)).startsWith("In a stage of growth we ask:");
    as("OWNER", get("/work/visits/scripts"))
        .andExpect(content().string(containsString("CONFIRM-en-GROWTH")));
    as("OWNER", words("Somebody was faster", "GROWTH")).andExpect(status().isConflict());
    as("OWNER", words(" ", "DECLINE")).andExpect(status().isUnprocessableEntity());
    texts.forget();
  }

  @Test
  @DisplayName("PLC-02 FUP-13 what is given beside a visit follows today's stage")
  void care() {
    set.set(product, today().minusDays(1), LifeCycle.INTRODUCTION);
    CaseNumber introduced = visited();
    assertThat(care.give(introduced)).isTrue();
    assertThat(returns.mailText(introduced, "goodwill")).contains("150 points");

    set.set(product, today(), LifeCycle.PHASE_OUT);
    CaseNumber phasedOut = visited();
    assertThat(care.give(phasedOut)).isTrue();
    assertThat(returns.mailText(phasedOut, "goodwill")).contains("15.00");

    set.set(product, today(), LifeCycle.MATURITY);
    assertThat(care.give(visited())).isFalse();
  }

  @Test
  @DisplayName("FUP-13 of two rounds that meet one gives, the other finds it done")
  void twice() {
    set.set(product, today().minusDays(1), LifeCycle.INTRODUCTION);
    CaseNumber given = visited();
    assertThat(care.give(given)).isTrue();

    assertThat(care.give(given)).isFalse();
    care.refused(given, Problem.conflict("board.notLent"));

    assertThat(gifts(given)).containsExactly("POINTS");
    assertThat(returns.mails(given)).containsOnlyOnce("goodwill");
  }

  private List<String> gifts(CaseNumber visit) {
    return jdbc.sql("select kind from visit_gift where case_number = ?")
        .param(visit.value())
        .query(String.class)
        .list();
  }

  private CaseNumber visited() {
    CaseNumber visit = visits.planned(visits.solved(order())).orElseThrow();
    jdbc.sql("update visit set strategy = 'EXPLAIN' where case_number = ?")
        .param(visit.value())
        .update();
    return visit;
  }

  private String script(CaseNumber visit) {
    jdbc.sql("update visit set strategy = 'CONFIRM' where case_number = ?")
        .param(visit.value())
        .update();
    return (String) sheet.of(visit).get("script");
  }

  private void give(CaseNumber number, long points) {
    var unused =
        goodwill.grant(
            number, Gesture.points(points, "long wait"), "agent", UUID.randomUUID().toString());
  }

  private CaseNumber asked(int line, Reason reason, int pieces) {
    CaseNumber number = returns.open(order(), null, line(line, pieces, reason));
    driver.runJobs(number);
    return number;
  }

  private String order() {
    String order = returns.orderTo("DE");
    jdbc.sql("update order_line set product = ? where order_number = ?")
        .params(product, order)
        .update();
    return order;
  }

  private LifeCycle on(String day) {
    return stages.on(product, LocalDate.parse(day)).orElse(null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(returns.now(), ZoneOffset.UTC);
  }

  private ImportJob imported(String rows) {
    byte[] file = ("product,since,stage\n" + rows).getBytes(StandardCharsets.UTF_8);
    return FinishedImport.of(
        imports,
        startImport.start(ImportFormat.STAGES, "stages.csv", new ByteArrayInputStream(file)));
  }

  private MockHttpServletRequestBuilder stage(String since, String stage) {
    return put("/api/v1/product-stages/" + product + "/" + since)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"stage\":\"" + stage + "\"}");
  }

  private ResultActions page(String since, String stage) throws Exception {
    return as(
        "OWNER",
        post("/work/product-stages")
            .param("product", product)
            .param("since", since)
            .param("stage", stage));
  }

  private static MockHttpServletRequestBuilder words(String text, String stage) {
    return post("/work/visits/scripts")
        .param("strategy", "CONFIRM")
        .param("language", "en")
        .param("stage", stage)
        .param("version", "0")
        .param("text", text);
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user(role.toLowerCase(ROOT)).roles(role)).with(csrf()));
  }
}
