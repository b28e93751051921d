package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.textmessages.RouteClosed;
import io.recourse.textmessages.SendTexts;
import io.recourse.textmessages.TextConsent;
import io.recourse.textmessages.TextConsents;
import io.recourse.textmessages.TextHours;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.ContactWish;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitChannel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** LOG-03: customers who chose it hear of their parcels by text, and answer by one. */
@RecourseTest
class TextRoundProcessTest {

  private static final String PROCESS = "TextRoundProcess";

  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired TextConsents consents;
  @Autowired TextHours hours;
  @Autowired SendTexts send;
  @Autowired VisitFixture visits;
  @Autowired VisitBook book;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Value("${recourse.public-url}")
  String publicUrl;

  private final String phone = "+49151" + ThreadLocalRandom.current().nextInt(1000, 9999) + "1234";

  @Test
  @DisplayName("LOG-03 NTF-01 a parcel's label is texted beside the mail, logged, and arrives")
  void texted() throws Exception {
    CaseNumber silent = labelled(0, 0);
    CaseNumber number = labelled(0, 24);
    ProcessInstance round = driver.walkRound(PROCESS, 2);
    assertThat(coverage.missedBy(PROCESS, List.of(round.getId()))).isEmpty();

    assertThat(states(silent)).isEmpty();
    assertThat(states(number)).containsExactly("SENT");
    assertThat(
            jdbc.sql("select body from simulated_text where phone = ?")
                .param(phone)
                .query(String.class)
                .single())
        .contains(number.value(), "return label", "/portal/cases/" + number)
        .as("opens nothing by itself")
        .doesNotContain("/portal/link/");
    assertThat(fixture.events(number)).contains("TextSent");
    http.perform(get("/work/cases/" + number).with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString(number + ": your return label is ready")));
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).as("once").containsExactly("SENT");

    jdbc.sql("update text_message set next_at = now() - interval '1 minute' where phone = ?")
        .param(phone)
        .update();
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).as("the provider was asked").containsExactly("DELIVERED");
  }

  @Test
  @DisplayName("NTF-01 in the hours of the customer only, and not after they withdrew consent")
  void hours() {
    int hour = fixture.now().atZone(ZoneOffset.UTC).getHour() < 12 ? 20 : 3;
    CaseNumber number = labelled(hour, hour + 1);
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).containsExactly("QUEUED");
    consents.withdraw(cases.get(number).customerId(), fixture.now());
    jdbc.sql("update text_message set next_at = queued_at where phone = ?").param(phone).update();
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).containsExactly("CALLED_OFF");
  }

  @Test
  @DisplayName("PLT-07 signed news settle a text; unsigned and late ones change nothing")
  void news() throws Exception {
    CaseNumber number = labelled(0, 24);
    driver.walkRound(PROCESS, 2);
    UUID id =
        jdbc.sql("select id from text_message where phone = ?")
            .param(phone)
            .query(UUID.class)
            .single();
    String path = "/api/v1/webhooks/texts/status/" + id;
    Map<String, String> failed = Map.of("MessageStatus", "undelivered", "ErrorCode", "30003");
    form(path, failed, "forged").andExpect(status().isUnauthorized());
    signed(path, Map.of("MessageStatus", "sent")).andExpect(status().isOk());
    assertThat(states(number)).containsExactly("SENT");
    signed(path, failed).andExpect(content().json("{\"news\": true}"));
    signed(path, Map.of("MessageStatus", "delivered"))
        .andExpect(content().json("{\"news\": false}"));
    assertThat(states(number)).containsExactly("FAILED");
    assertThat(fixture.events(number)).contains("TextFailed");
  }

  @Test
  @DisplayName("NTF-01 an answer by text is the customer's word on the case, once; STOP ends texts")
  void replies() throws Exception {
    CaseNumber number = labelled(0, 24);
    driver.walkRound(PROCESS, 2);
    says("SM-in-1" + phone, "When do I get my money?")
        .andExpect(content().string("<Response></Response>"));
    says("SM-in-1" + phone, "When do I get my money?").andExpect(status().isOk());
    assertThat(
            jdbc.sql(
                    "select count(*) from published.case_message where case_number = ? and"
                        + " channel = 'SMS' and direction = 'IN' and author_kind = 'CUSTOMER'")
                .param(number.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    says("SM-in-2" + phone, " stop ").andExpect(status().isOk());
    assertThat(consents.of(cases.get(number).customerId())).isEmpty();
    inbound("SM-in-3" + phone, "+8613800138000", "你好")
        .andExpect(content().string(containsString("<Message>我们无法确定")));
  }

  @Test
  @DisplayName(
      "NTF-01 a customer agrees on the portal with a mobile number, and takes it back there")
  void onThePortal() throws Exception {
    String person = fixture.customer(fixture.orderTo("DE"));
    agree(person, "030 901820", "9")
        .andExpect(content().string(containsString("no mobile number")));
    agree(person, "0151 12345678", "23").andExpect(status().isUnprocessableEntity());
    assertThat(consents.of(person)).isEmpty();
    agree(person, "0151 12345678", "9").andExpect(status().is3xxRedirection());
    assertThat(consents.of(person))
        .contains(new TextConsent(person, "+4915112345678", 9, 20, null));
    http.perform(get("/portal/texts").with(user(person).roles("CUSTOMER")))
        .andExpect(content().string(containsString("+4915112345678")));
    http.perform(post("/portal/texts/stop").with(user(person).roles("CUSTOMER")).with(csrf()));
    assertThat(consents.of(person)).isEmpty();
  }

  @Test
  @DisplayName("FUP-01 who wants to be asked by text gets the survey by text, and answers by link")
  void surveyedByText() throws Exception {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    String person = cases.get(solved).customerId();
    wish(person).andExpect(status().isUnprocessableEntity());
    consents.give(new TextConsent(person, phone, 0, 24, null), fixture.now().minusSeconds(60));
    wish(person).andExpect(status().is3xxRedirection());
    visits.wish(solved, ContactWish.Way.SMS);
    CaseNumber visit = visits.planned(solved).orElseThrow();
    assertThat(book.get(visit).plan().channel()).isEqualTo(VisitChannel.SMS);

    CaseNumber byMail = visits.solved(fixture.orderTo("DE"));
    consents.give(
        new TextConsent(cases.get(byMail).customerId(), phone, 0, 24, null),
        fixture.now().minusSeconds(60));
    visits.wish(byMail, ContactWish.Way.MAIL);
    CaseNumber mailed = visits.planned(byMail).orElseThrow();
    driver.walkRound(PROCESS, 2);
    String text = body(visit);
    assertThat(text).contains("/portal/survey/").doesNotContain("csat");
    assertThat(body(mailed)).contains("how did it go");
    assertThat(stateOf(mailed)).isEqualTo("CALLED_OFF");
    http.perform(get(URI.create(text.substring(text.indexOf("http"))).getPath()))
        .andExpect(status().isOk());
    assertThat(visits.says(visit, 5)).isEqualTo(AnswerSurvey.Heard.THANKED);
  }

  @Test
  @DisplayName(
      "NTF-01 hours are those of the zone a customer names, where their country has several")
  void zoneNamed() throws Exception {
    String person = fixture.customer(fixture.orderTo("US"));
    jdbc.sql("update customer set country = 'US' where id = ?").param(person).update();
    agreeIn(person, "Europe/Berlin").andExpect(content().string(containsString("no time zone")));
    agreeIn(person, "Pacific/Honolulu").andExpect(status().is3xxRedirection());
    var inHonolulu = LocalDate.of(2026, 3, 4).atTime(20, 0).atZone(ZoneId.of("Pacific/Honolulu"));
    assertThat(hours.fit(inHonolulu.toInstant(), person, 18, 22, "US")).isTrue();
    assertThat(hours.fit(inHonolulu.minusHours(5).toInstant(), person, 18, 22, "US")).isFalse();
    agreeIn(person, "").andExpect(status().is3xxRedirection());
    assertThat(hours.fit(inHonolulu.toInstant(), person, 18, 22, "US")).isFalse();
  }

  private ResultActions agreeIn(String person, String zone) throws Exception {
    return http.perform(
        post("/portal/texts")
            .param("phone", "+12025550143")
            .param("fromHour", "18")
            .param("toHour", "22")
            .param("zone", zone)
            .with(user(person).roles("CUSTOMER"))
            .with(csrf()));
  }

  @Test
  @DisplayName("PLT-07 of a text nobody hears of the provider is asked three days, then staff know")
  void neverHeard() {
    CaseNumber number = labelled(0, 24);
    driver.walkRound(PROCESS, 2);
    at("update simulated_text set ref = 'gone-' || ref where phone = ?");
    at("update text_message set next_at = queued_at where phone = ?");
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).containsExactly("SENT");
    at(
        "update text_message set queued_at = queued_at - interval '73 hours',"
            + " next_at = queued_at where phone = ?");
    driver.walkRound(PROCESS, 2);
    assertThat(states(number)).containsExactly("UNCLEAR");
    assertThat(fixture.events(number)).contains("TextUnheard");
  }

  @Test
  @DisplayName("PLT-07 a provider that does not admit the shop loses no text; one round says so")
  void notAdmitted() {
    int hour = fixture.now().atZone(ZoneOffset.UTC).getHour() < 12 ? 20 : 3;
    CaseNumber number = labelled(hour, hour + 1);
    driver.walkRound(PROCESS, 2);
    String shut = phone.substring(0, 9) + "0020";
    jdbc.sql("update text_consent set phone = ?, from_hour = 0, to_hour = 24 where phone = ?")
        .params(shut, phone)
        .update();
    jdbc.sql("update text_message set phone = ?, next_at = queued_at where phone = ?")
        .params(shut, phone)
        .update();

    assertThatThrownBy(() -> send.send("one")).isInstanceOf(RouteClosed.class);
    assertThat(states(number)).containsExactly("QUEUED");
    at("update text_consent set phone = ? where phone like '%0020'");
    at("update text_message set phone = ?, next_at = queued_at where phone like '%0020'");
    assertThat(send.send("another")).as("the others wait for the one").isZero();
    assertThat(states(number)).containsExactly("QUEUED");
    assertThat(send.send("one")).isPositive();
    assertThat(states(number)).containsExactly("SENT");
    assertThat(send.send("another")).as("it is open again").isZero();
    assertThat(jdbc.sql("select count(*) from text_route_closed").query(Integer.class).single())
        .isZero();
  }

  private void at(String sql) {
    assertThat(jdbc.sql(sql).param(phone).update()).isPositive();
  }

  private ResultActions wish(String person) throws Exception {
    return http.perform(
        post("/portal/visits")
            .param("way", "SMS")
            .param("fromHour", "0")
            .param("toHour", "24")
            .with(user(person).roles("CUSTOMER"))
            .with(csrf()));
  }

  private String body(CaseNumber number) {
    return ofSurvey("body", number);
  }

  private String stateOf(CaseNumber number) {
    return ofSurvey("state", number);
  }

  private String ofSurvey(String column, CaseNumber number) {
    return jdbc.sql(
            "select %s from text_message where case_number = ? and template = 'visitSurvey'"
                .formatted(column))
        .param(number.value())
        .query(String.class)
        .single();
  }

  private ResultActions agree(String person, String typed, String from) throws Exception {
    return http.perform(
        post("/portal/texts")
            .param("phone", typed)
            .param("fromHour", from)
            .param("toHour", "20")
            .with(user(person).roles("CUSTOMER"))
            .with(csrf()));
  }

  /** A return with its label; of hours without length its customer chose no texts. */
  private CaseNumber labelled(int from, int to) {
    String order = fixture.orderTo("DE");
    if (from < to) {
      consents.give(
          new TextConsent(fixture.customer(order), phone, from, to, null),
          fixture.now().minusSeconds(60));
    }
    CaseNumber number = fixture.open(order, null, line(1, 1, Reason.UNWANTED));
    fixture.run(number);
    assertThat(fixture.mails(number)).contains("label");
    return number;
  }

  private List<String> states(CaseNumber number) {
    return jdbc.sql("select state from text_message where case_number = ? and template = 'label'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private ResultActions says(String ref, String body) throws Exception {
    return inbound(ref, phone, body);
  }

  private ResultActions inbound(String ref, String from, String body) throws Exception {
    return signed(
        "/api/v1/webhooks/texts/inbound", Map.of("MessageSid", ref, "From", from, "Body", body));
  }

  private ResultActions signed(String path, Map<String, String> fields) throws Exception {
    StringBuilder text = new StringBuilder(publicUrl).append(path);
    new TreeMap<>(fields).forEach((name, value) -> text.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("demo-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return form(
        path,
        fields,
        Base64.getEncoder()
            .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private ResultActions form(String path, Map<String, String> fields, String signature)
      throws Exception {
    var request = post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    fields.forEach(request::param);
    return http.perform(request.header("X-Twilio-Signature", signature));
  }
}
