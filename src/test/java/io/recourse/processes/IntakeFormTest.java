package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.assignment.LendSkill;
import io.recourse.assignment.NameOwners;
import io.recourse.assignment.SkillLoans.Loan;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Phrase;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.leadboard.GrowingCategories;
import io.recourse.staff.ManageStaff;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import io.recourse.web.ProblemWords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A process owner adds a form behind the portal's front door while the shop is open (TRI-11). */
@RecourseTest
class IntakeFormTest {

  private static final String HOSTILE = "<script>i()</script>";
  private static final String FIELDS =
      """
      [{"type": "text", "id": "t1", "text": "About your <b>pump</b>"},
       {"type": "textfield", "id": "f1", "key": "model", "label": "Model <i>of</i> the pump",
        "properties": {"zh-CN": "水泵型号", "zh-TW": "水泵型號"},
        "validate": {"required": true, "minLength": 3, "maxLength": 20}},
       {"type": "select", "id": "f2", "key": "place", "label": "Where it stands",
        "properties": {"zh-CN": "安装位置", "zh-TW": "安裝位置", "zh-CN.garden": "花园"},
        "values": [{"label": "In the garden", "value": "garden"},
                   {"label": "In the cellar", "value": "cellar"}],
        "validate": {"required": true}},
       {"type": "checklist", "id": "f3", "key": "signs", "label": "What you notice",
        "values": [{"label": "It leaks", "value": "leak"}, {"label": "It hums", "value": "hum"}]},
       {"type": "number", "id": "f4", "key": "metres", "label": "Metres of hose",
        "decimalDigits": 0, "validate": {"min": 1, "max": 100}},
       {"type": "datetime", "id": "f5", "key": "since", "dateLabel": "Since when", "subtype": "date"},
       {"type": "checkbox", "id": "f6", "key": "urgent", "label": "The cellar is full"},
       {"type": "textarea", "id": "f7", "key": "words", "label": "In your words",
        "validate": {"maxLength": 500}}]
      """;

  private static final String TURNING =
      """
      [{"type": "radio", "id": "g1", "key": "broken", "label": "Is it broken?",
        "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
        "validate": {"required": true}},
       {"type": "group", "id": "g2", "label": "What broke",
        "conditional": {"hide": "=not(broken = \\"yes\\")"}, "components": [
         {"type": "textfield", "id": "g3", "key": "part", "label": "Which part",
          "validate": {"required": true, "maxLength": 40}},
         {"type": "filepicker", "id": "g4", "key": "photo", "label": "Photo of it",
          "accept": "image/*", "multiple": true}]},
       {"type": "dynamiclist", "id": "g5", "path": "pieces", "label": "Piece", "components": [
         {"type": "select", "id": "g6", "key": "kind", "label": "Kind",
          "values": [{"label": "Hose", "value": "hose"}, {"label": "Other", "value": "other"}],
          "validate": {"required": true}},
         {"type": "textfield", "id": "g7", "key": "other", "label": "Which other",
          "conditional": {"hide": "=this.kind != \\"other\\""},
          "validate": {"required": true, "maxLength": 40}}]},
       {"type": "datetime", "id": "g8", "key": "hour", "timeLabel": "At what hour",
        "subtype": "time"}]
      """;

  @Autowired MockMvc http;
  @Autowired StudioCalls studio;
  @Autowired ReturnsFixture fixture;
  @Autowired ManageStaff staff;
  @Autowired LendSkill lending;
  @Autowired NameOwners owners;
  @Autowired Cases cases;
  @Autowired GrowingCategories growing;
  @Autowired ProblemWords words;
  @Autowired RepositoryService engine;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String id = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
  private final String key = "Intake_P" + id;
  private final String category = "Pumps " + id;
  private String order;
  private RequestPostProcessor buyer;

  @BeforeEach
  void sold() {
    order = fixture.order(5);
    buyer = user(fixture.customer(order)).roles("CUSTOMER");
    jdbc.sql("update order_line set category = ? where order_number = ? and line = 1")
        .params(category, order)
        .update();
  }

  @AfterEach
  void removed() {
    jdbc.sql("update intake_form set ended_by = 'test', ended_at = now() where ended_at is null")
        .update();
    jdbc.sql("select distinct deployment_id_ from act_re_camformdef where key_ like 'Intake%'")
        .query(String.class)
        .list()
        .forEach(one -> engine.deleteDeployment(one, true));
  }

  @Test
  @DisplayName("TRI-11 a form is behind the door once a second person agreed, in their language")
  void offered() throws Exception {
    String draft = add(FIELDS);
    door(buyer).andExpect(status().isGone());
    http.perform(get("/portal/cases").with(buyer))
        .andExpect(content().string(not(containsString("Ask about a pump"))));
    http.perform(
            get("/studio/models/" + key).param("draft", draft).with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("How customers meet it")))
        .andExpect(content().string(containsString(category)));

    studio.agree(draft).andExpect(status().isOk());
    http.perform(get("/portal/cases").with(buyer))
        .andExpect(content().string(containsString("href=\"/portal/forms/" + key)));
    http.perform(get("/portal/orders/" + order).with(buyer))
        .andExpect(content().string(containsString("/portal/forms/" + key + "?order=" + order)));
    door(buyer)
        .andExpect(content().string(containsString("Model &lt;i&gt;of&lt;/i&gt; the pump")))
        .andExpect(content().string(not(containsString("<b>pump"))))
        .andExpect(content().string(containsString("maxlength=\"20\"")));
    http.perform(get("/portal/forms/" + key).param("lang", "zh-CN").with(buyer))
        .andExpect(content().string(containsString("水泵型号")))
        .andExpect(content().string(containsString("花园")));
    as("LEAD", get("/studio/intake-forms"))
        .andExpect(content().string(containsString(key)))
        .andExpect(content().string(containsString("/studio/models/Portal_Complaint")));
    as("LEAD", get("/studio/models/Portal_Complaint"))
        .andExpect(content().string(containsString("The page needs these answers")));
  }

  @Test
  @DisplayName("TRI-11 what is filled in opens a question that routing, skills and the board read")
  void filledIn() throws Exception {
    open(FIELDS);
    String pump = "pump" + id.toLowerCase(Locale.ROOT);
    staff.add(pump, "Pump " + pump, List.of("agent"));
    lending.lend(new Loan(pump, category, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));

    MockHttpSession once = new MockHttpSession();
    MockHttpServletRequestBuilder filled = filled(order).session(once);
    CaseNumber number = opened(http.perform(filled.with(buyer).with(csrf())));
    assertThat(opened(http.perform(filled.with(buyer).with(csrf())))).isEqualTo(number);
    assertThat(cases.get(number).origin().subject()).isEqualTo("Ask about a pump");
    assertThat(cases.get(number).origin().body().lines())
        .containsExactly(
            "Model <i>of</i> the pump: " + HOSTILE,
            "Where it stands: In the garden",
            "What you notice: It leaks, It hums",
            "Metres of hose: 12",
            "Since when: 2026-01-31",
            "☐ The cellar is full");
    as("AGENT", get("/work/cases/" + number))
        .andExpect(content().string(containsString("Metres of hose: 12")))
        .andExpect(content().string(not(containsString(HOSTILE))));
    as("AGENT", get("/api/v1/cases/" + number))
        .andExpect(jsonPath("$.intakeForm.key").value(key))
        .andExpect(jsonPath("$.intakeForm.category").value(category))
        .andExpect(jsonPath("$.intakeForm.answers.metres").value(12))
        .andExpect(jsonPath("$.intakeForm.answers.signs[1]").value("hum"));
    String task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    as("AGENT", get("/api/v1/tasks/" + task))
        .andExpect(jsonPath("$.values.question").value(containsString("Metres of hose: 12")));
    assertThat(routedBy(number)).isEqualTo(category);

    assertThat(owners.another(number)).isTrue();
    assertThat(cases.get(number).owner()).isEqualTo(pump);
    staff.setActive(pump, false);

    for (int more = 0; more < 4; more++) {
      opened(send(buyer, "").andExpect(status().is3xxRedirection()));
    }
    assertThat(growing.growing(clock.instant()))
        .filteredOn(one -> one.category().equals(category))
        .extracting(GrowingCategories.Growth::week)
        .containsExactly(5);
  }

  @Test
  @DisplayName("TRI-11 answers that break the form are said beside their fields, and none is lost")
  void refused() throws Exception {
    open(FIELDS);
    int before = filings();
    http.perform(
            post("/portal/forms/" + key)
                .param("submission", "s1")
                .param("answer.model", "ab")
                .param("answer.place", "<attic>")
                .param("answer.signs", "smoke")
                .param("answer.metres", "many")
                .param("answer.since", "yesterday")
                .param("answer.words", "Please \"help\" & hurry")
                .with(buyer)
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must have at least 3 characters")))
        .andExpect(content().string(containsString("is not an option here")))
        .andExpect(content().string(containsString("value=\"many\"")))
        .andExpect(content().string(containsString("value=\"yesterday\"")))
        .andExpect(content().string(containsString("Please &quot;help&quot; &amp; hurry")));
    assertThat(filings()).isEqualTo(before);
  }

  @Test
  @DisplayName("TRI-11 PLT-05 what an answer leads to is asked without a script before it is meant")
  void turning() throws Exception {
    open(TURNING);
    int before = filings();
    door(buyer).andExpect(hidden("#1", true)).andExpect(hidden("pieces.0.other", true));
    turned(turning("yes"))
        .andExpect(status().isOk())
        .andExpect(hidden("#1", false))
        .andExpect(hidden("pieces.0.other", false));
    turned(turning("yes").param("act", "add:pieces"))
        .andExpect(content().string(containsString("answer.pieces.1.kind")));
    turned(turning("yes").param("act", "drop:pieces:0"))
        .andExpect(content().string(not(containsString("answer.pieces.0.kind"))));
    turned(turning("yes").param("seen", "#1", "pieces.0.other"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"at-values-part\"")))
        .andExpect(content().string(containsString("id=\"at-values-pieces-0-other\"")));
    assertThat(filings()).isEqualTo(before);
  }

  @Test
  @DisplayName("TRI-11 PLT-05 lists are said row by row, files are kept, hidden answers are not")
  void rowsAndFiles() throws Exception {
    open(TURNING);
    turned(file("leak.png", "<html>".getBytes(StandardCharsets.UTF_8)))
        .andExpect(status().is4xxClientError())
        .andExpect(content().string(containsString("id=\"at-values-photo\"")));
    CaseNumber number = opened(turned(file("leak.png", ReturnsFixture.PNG)));
    assertThat(cases.get(number).origin().body().lines())
        .containsExactly(
            "Is it broken?: Yes",
            "Which part: The seal",
            "Photo of it: leak.png",
            "Piece 1",
            "  Kind: Other",
            "  Which other: A nozzle",
            "At what hour: 07:30");
    assertThat(
            jdbc.sql("select file_name from published.evidence where case_number = ?")
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly("leak.png");

    CaseNumber unbroken =
        opened(
            turned(
                turning("no")
                    .param("seen", "pieces.0.other")
                    .param("answer.part", "left")
                    .param("answer.pieces.0.other", "A nozzle")));
    assertThat(cases.get(unbroken).origin().body()).doesNotContain("left");
  }

  private MockHttpServletRequestBuilder turning(String broken) {
    return multipart("/portal/forms/" + key)
        .param("submission", "s" + System.nanoTime())
        .param("order", order)
        .param("answer.broken", broken)
        .param("answer.pieces", "1")
        .param("answer.pieces.0.kind", "other");
  }

  private MockHttpServletRequestBuilder file(String name, byte[] bytes) {
    return ((MockMultipartHttpServletRequestBuilder) turning("yes"))
        .file(new MockMultipartFile("answer.photo", name, "image/png", bytes))
        .param("seen", "#1", "pieces.0.other")
        .param("answer.part", "The seal")
        .param("answer.pieces.0.other", "A nozzle")
        .param("answer.hour", "07:30");
  }

  private ResultActions turned(MockHttpServletRequestBuilder form) throws Exception {
    return http.perform(form.with(buyer).with(csrf()));
  }

  private static ResultMatcher hidden(String part, boolean hidden) {
    return answer -> {
      Element field =
          Jsoup.parse(answer.getResponse().getContentAsString())
              .selectFirst("[data-part='" + part + "']");
      assertThat(field.hasAttr("hidden") && field.hasAttr("disabled")).isEqualTo(hidden);
    };
  }

  @Test
  @DisplayName("TRI-11 by its own link whoever bought something fills it in without signing in")
  void byLink() throws Exception {
    open(FIELDS);
    String email =
        jdbc.sql(
                """
                select c.email from published.customer c
                join published.service_case s on s.customer_id = c.id
                where s.number = ?
                """)
            .param(fixture.open(io.recourse.cases.CaseType.INQUIRY, order).value())
            .query(String.class)
            .single();
    door(anonymous()).andExpect(content().string(containsString("name=\"email\"")));
    http.perform(filled(order).param("email", "x@example.org").with(anonymous()).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("We know no order")))
        .andExpect(content().string(containsString("value=\"12\"")));
    MvcResult in =
        http.perform(filled(order).param("email", email).with(anonymous()).with(csrf()))
            .andReturn();
    CaseNumber number = number(in.getResponse());
    http.perform(
            get("/portal/cases/" + number).session((MockHttpSession) in.getRequest().getSession()))
        .andExpect(content().string(containsString("In the garden")));
    assertThat(cases.get(number).orderNumber()).isEqualTo(order);
  }

  @Test
  @DisplayName("TRI-11 staff fill it in for a caller")
  void forCaller() throws Exception {
    open(FIELDS);
    as("AGENT", get("/work/hotline").param("q", order))
        .andExpect(content().string(containsString("/work/forms/" + key + "?order=" + order)));
    MockHttpServletResponse in =
        as("AGENT", filled("/work/forms/", order)).andReturn().getResponse();
    assertThat(in.getRedirectedUrl()).startsWith("/work/cases/");
    assertThat(cases.get(number(in)).origin().channel()).isEqualTo(io.recourse.cases.Channel.PHONE);
    assertThat(cases.get(number(in)).orderNumber()).isEqualTo(order);
  }

  @Test
  @DisplayName("TRI-11 ended, it is off the door at once; an old link says so and loses no words")
  void ended() throws Exception {
    open(FIELDS);
    as("LEAD", post("/api/v1/intake-forms/" + key + "/end")).andExpect(status().isForbidden());
    as("OWNER", post("/api/v1/intake-forms/" + key + "/end"))
        .andExpect(jsonPath("$.items[?(@.key == '" + key + "')].state", hasItem("ENDED")));
    as("OWNER", post("/api/v1/intake-forms/" + key + "/end")).andExpect(status().isConflict());
    door(buyer)
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("is not offered at the moment")));
    http.perform(filled(order).with(buyer).with(csrf()))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("2026-01-31")));
    http.perform(get("/portal/forms/Intake_None").with(buyer)).andExpect(status().isNotFound());
    http.perform(get("/portal/cases").with(buyer))
        .andExpect(content().string(not(containsString(key))));
    assertThat(
            jdbc.sql(
                    "select type from published.trail where data::jsonb ->> 'key' = ? order by seq")
                .param(key)
                .query(String.class)
                .list())
        .contains("IntakeFormAdded", "ModelDraftApproved", "ModelDeployed", "IntakeFormEnded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"iframe","key":"a","label":"Map"}                                | cannot have a “iframe”
          {"type":"html","content":"<script>"}                                     | cannot have a “html”
          {"type":"telepathy","key":"a","label":"Thoughts"}                        | cannot have a “telepathy”
          {"type":"datetime","key":"a","subtype":"week","dateLabel":"When"}        | cannot have a “datetime”
          {"type":"group","components":[{"type":"textfield","key":"a","label":"A"}]} | needs a longest length
          {"type":"dynamiclist","path":"a","label":"Piece","components":[{"type":"textarea","key":"b","label":"B","validate":{"maxLength":2100}}]} | longer together
          {"type":"textfield","key":"a","label":"Model"}                           | needs a longest length
          {"type":"textfield","key":"a","label":" ","validate":{"maxLength":9}}    | needs a label
          {"type":"textfield","key":"a/b","label":"A","validate":{"maxLength":9}}  | Latin letters and digits
          {"type":"textfield","key":"a","label":"Card number","validate":{"maxLength":9}} | secret
          {"type":"textfield","key":"a","label":"您的密码","validate":{"maxLength":9}} | secret
          {"type":"textarea","key":"a","label":"A","validate":{"maxLength":20000}} | longer together
          {"type":"textarea","key":"a","label":"A","validate":{"maxLength":2147483647}},{"type":"textarea","key":"b","label":"B","validate":{"maxLength":2147483647}} | longer together
          {"type":"textfield","key":"a","label":"A","validate":{"maxLength":9,"pattern":"(a+)+"}} | has “pattern”
          {"type":"checkbox","key":"a","label":"A","conditional":{"hide":"=b >"}}  | is no FEEL
          {"type":"select","key":"a","label":"A","valuesKey":"x"}                  | has “valuesKey”
          {"type":"radio","key":"a","label":"A","values":[{"value":"1","label":"x"},{"value":"1","label":"y"}]} | needs options
          {"type":"text","text":"Nothing is asked"}                                | 1 to 40 fields
          """)
  @DisplayName("TRI-11 what a page cannot show or a case cannot keep is never put before customers")
  void unsound(String component, String said) throws Exception {
    String draft = add("[" + component + "]");
    studio
        .submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].detail", hasItem(containsString(said))))
        .andDo(answer -> assertSpoken(answer.getResponse().getContentAsString()));
  }

  private void assertSpoken(String refused) throws Exception {
    assertThat(json.readTree(refused).path("errors"))
        .allSatisfy(
            error ->
                assertThat(
                        words.say(
                            Locale.TRADITIONAL_CHINESE, Phrase.of(error.path("detail").asText())))
                    .matches("(欄位|受理|答案|無法).*"));
  }

  @Test
  @DisplayName(
      "TRI-11 a key that is taken, a last day before the first and no category are refused")
  void untold() throws Exception {
    var unused = add(FIELDS);
    told(key, "2026-01-02", "2026-01-01", "none of ours", "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/until")))
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/category")));
    told(key, "2026-01-02", null, category, "{}")
        .andExpect(jsonPath("$.errors[0].pointer").value("/key"));
    told("Task_AnswerInquiry", "2026-01-02", null, category, "{}")
        .andExpect(jsonPath("$.errors[0].pointer").value("/key"));
    as(
            "OWNER",
            post("/studio/intake-forms")
                .param("key", "Intake_Q" + id)
                .param("english", "<b>Pumps</b>")
                .param("simplified", "")
                .param("traditional", "水泵")
                .param("from", "soon"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("&lt;b&gt;Pumps")))
        .andExpect(content().string(containsString("soon")));
    as("AGENT", post("/studio/intake-forms")).andExpect(status().isForbidden());
  }

  private void open(String fields) throws Exception {
    studio.agree(add(fields)).andExpect(status().isOk());
  }

  private String add(String fields) throws Exception {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1).toString();
    String form = "{\"type\":\"default\",\"id\":\"%s\",\"components\":%s}".formatted(key, fields);
    return json.readTree(
            told(key, today, null, category, form)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .path("draft")
        .asText();
  }

  private ResultActions told(String name, String from, String until, String of, String form)
      throws Exception {
    String body =
        """
        {"key": "%s", "name": {"en": "Ask about a pump", "zh-CN": "水泵咨询", "zh-TW": "水泵諮詢"},
         "category": "%s", "from": "%s", "until": %s, "form": %s}
        """
            .formatted(name, of, from, until == null ? "null" : '"' + until + '"', form);
    return as(
        "OWNER",
        post("/api/v1/intake-forms")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body.getBytes(StandardCharsets.UTF_8)));
  }

  private ResultActions door(RequestPostProcessor reader) throws Exception {
    return http.perform(get("/portal/forms/" + key).with(reader));
  }

  private ResultActions send(RequestPostProcessor sender, String about) throws Exception {
    return http.perform(filled(about).with(sender).with(csrf()));
  }

  private MockHttpServletRequestBuilder filled(String about) {
    return filled("/portal/forms/", about);
  }

  private MockHttpServletRequestBuilder filled(String door, String about) {
    return post(door + key)
        .param("submission", "s" + System.nanoTime())
        .param("order", about)
        .param("answer.model", HOSTILE)
        .param("answer.place", "garden")
        .param("answer.signs", "leak", "hum")
        .param("answer.metres", "12")
        .param("answer.since", "2026-01-31");
  }

  private CaseNumber opened(ResultActions sent) {
    return number(sent.andReturn().getResponse());
  }

  private static CaseNumber number(MockHttpServletResponse answer) {
    return new CaseNumber(answer.getRedirectedUrl().replaceFirst(".*/", ""));
  }

  private String routedBy(CaseNumber number) throws Exception {
    JsonNode inputs =
        json.readTree(
            jdbc.sql(
                    """
                    select inputs::text from published.decision_receipt
                    where case_number = ? and decision = 'caseRouting'
                    """)
                .param(number.value())
                .query(String.class)
                .single());
    return inputs.path("productCategory").asText();
  }

  private int filings() {
    return jdbc.sql("select count(*) from intake_filing").query(Integer.class).single();
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder asked) throws Exception {
    return http.perform(asked.with(user(role.toLowerCase(Locale.ROOT)).roles(role)).with(csrf()));
  }
}
