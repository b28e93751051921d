package io.recourse.processes;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.agreedtexts.jdbc.ForgottenTexts;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.messages.ReadsWell;
import io.recourse.messages.Wording;
import io.recourse.testing.RecourseTest;
import io.recourse.textmessages.TextWords;
import io.recourse.textmessages.Texts;
import io.recourse.wordings.GroupWords;
import io.recourse.wordings.NameGroup;
import io.recourse.wordings.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** NTF-09 Words of mails and texts by group of customers, falling back to the standard ones. */
@RecourseTest
class WordsByGroupTest {

  private static final String BODY =
      "Yo, {{#valued}}great tip{{/valued}}{{^valued}}{{^cared}}our"
          + " bad{{/cared}}{{/valued}}:{{#points}} {{points}} points.{{/points}}{{#coupon}} Coupon"
          + " {{coupon}}, {{couponWorth}}{{#validUntil}}, till"
          + " {{validUntil}}{{/validUntil}}.{{/coupon}}{{#amount}} {{amount}}.{{/amount}}";

  private static final String DRAFTS = "/api/v1/texts/drafts/";

  @Autowired ReturnsFixture fixture;
  @Autowired GrantGoodwill goodwill;
  @Autowired NameGroup groups;
  @Autowired GroupWords book;
  @Autowired ForgottenTexts forgotten;
  @Autowired Wording wording;
  @Autowired TextWords texts;
  @Autowired Cases cases;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  private CaseNumber number;
  private String person;

  @BeforeEach
  void ask() {
    number = fixture.open(CaseType.INQUIRY);
    person = cases.get(number).customerId();
  }

  @AfterEach
  void standardAgain() {
    forgotten.forget();
    jdbc.sql("delete from wording_variant where key in ('mail.goodwill', 'text.label')").update();
  }

  @Test
  @DisplayName("NTF-09 owners write words for a group; others, and other languages, get the usual")
  void byGroup() throws Exception {
    String draft = begun(words("YOUNG", 0, BODY));
    as("AGENT", group("YOUNG")).andExpect(status().isNoContent());
    assertThat(given()).as("nobody agreed yet").contains("For the trouble you had");
    as("LEAD", get(DRAFTS + draft + "/preview").param("case", number.value()))
        .andExpect(jsonPath("$.lines[1].before", containsString("For the trouble you had")))
        .andExpect(jsonPath("$.lines[1].after", containsString("our bad")));
    agree(draft);
    assertThat(given()).startsWith("Yo, our bad: 10 points.");

    as("AGENT", group("ELDER")).andExpect(status().isNoContent());
    assertThat(given()).contains("For the trouble you had");
    as("AGENT", post("/work/customers/" + person + "/group").param("group", ""))
        .andExpect(status().is3xxRedirection());
    assertThat(groups.of(person)).isEmpty();
  }

  @Test
  @DisplayName("NTF-09 a member level and a class have words too; the group comes before both")
  void byLevelAndClass() throws Exception {
    agreed(words("VIP", 0, BODY.replace("Yo", "Dear member")));
    agreed(words("LOYAL", 0, BODY.replace("Yo", "Dear friend")));
    agreed(words("YOUNG", 0, BODY));
    jdbc.sql("insert into customer_segment (person, segment, computed_at) values (?, ?, now())")
        .params(person, "LOYAL")
        .update();
    assertThat(given()).startsWith("Dear friend");
    jdbc.sql("update customer set level = 'VIP' where id = ?").param(person).update();
    assertThat(given()).startsWith("Dear member");
    groups.name(person, "YOUNG");
    assertThat(given()).startsWith("Yo");
  }

  @Test
  @DisplayName("NTF-09 words are versions: who was slower is told, empty ones bring the usual back")
  void versions() throws Exception {
    groups.name(person, "YOUNG");
    agreed(words("YOUNG", 0, BODY));
    as("OWNER", words("YOUNG", 0, BODY.replace("Yo", "Hi"))).andExpect(status().isConflict());
    agreed(words("YOUNG", 1, ""));
    assertThat(given()).contains("For the trouble you had");
    assertThat(book.latest("mail.goodwill", "en", "YOUNG").orElseThrow().version()).isEqualTo(2);
    as("LEAD", get("/studio/texts/GROUP/mail.goodwill.YOUNG").param("version", "1"))
        .andExpect(content().string(containsString("our bad")));
  }

  @Test
  @DisplayName("NTF-09 POL-01 what one person kept is read until two agree, and below them after")
  void keptBefore() throws Exception {
    groups.name(person, "ELDER");
    for (String language : List.of("en", "zh-CN")) {
      jdbc.sql(
              """
              insert into wording_variant (key, language, audience, version, subject, body,
                changed_by, changed_at)
              values ('mail.goodwill', ?, 'ELDER', 1, '{{caseNumber}}', ?, 'owner', now())
              """)
          .params(language, BODY.replace("Yo", "With respect " + language))
          .update();
    }
    String draft = begun(words("ELDER", 1, BODY.replace("Yo", "Honoured")));
    assertThat(given()).startsWith("With respect en");
    agree(draft);
    assertThat(given()).startsWith("Honoured");
    assertThat(book.latest("mail.goodwill", "zh-CN", "ELDER").orElseThrow().body())
        .as("nobody changed it")
        .startsWith("With respect zh-CN");
    as("OWNER", get("/work/wordings")).andExpect(content().string(containsString("Version 2")));
  }

  @Test
  @DisplayName("NTF-09 words that lose a fact, name another or are not whole are refused")
  void refused() throws Exception {
    as("OWNER", words("YOUNG", 0, "Yo, points for you."))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must name exactly these facts")));
    as("OWNER", words("YOUNG", 0, BODY + " {{password}}"))
        .andExpect(status().isUnprocessableEntity());
    as("OWNER", words("YOUNG", 0, BODY.replace("{{/valued}}{{^", "{{^")))
        .andExpect(content().string(containsString("cannot be filled")));
    as("OWNER", words("YOUNG", 0, "{{=<% %>=}}" + BODY))
        .andExpect(content().string(containsString("cannot be filled")));
    for (String hiding :
        List.of(
            BODY.replace(
                "{{#points}} {{points}} points.{{/points}}", "{{^points}}{{points}}{{/points}}"),
            BODY.replace(
                "{{#amount}} {{amount}}.{{/amount}}", "{{#valued}}{{amount}}{{/valued}}"))) {
      as("OWNER", words("YOUNG", 0, hiding))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("wherever the usual words say it")));
    }
    as("OWNER", words("the young", 0, BODY)).andExpect(status().isUnprocessableEntity());
    as("AGENT", words("YOUNG", 0, BODY)).andExpect(status().isForbidden());
    as("AGENT", group("the young")).andExpect(jsonPath("$.errors[0].pointer").value("/group"));
    assertThat(book.latest("mail.goodwill", "en", "YOUNG")).isEmpty();
  }

  @Test
  @DisplayName("NTF-09 an apostrophe in a text is one, and its number and link are said")
  void apostrophe() throws Exception {
    String draft = begun(text("Here's your label, {0}: {1}. It''s free."));
    as("LEAD", get(DRAFTS + draft + "/preview").param("case", number.value()))
        .andExpect(jsonPath("$.lines[0].after", containsString("Here's your label, " + number)));
    agree(draft);
    groups.name(person, "YOUNG");
    assertThat(texts.say(new Texts.Told(UUID.randomUUID(), number, "label", "en", person)))
        .startsWith("Here's your label, " + number + ": http")
        .endsWith("It's free.");
  }

  @Test
  @DisplayName("NTF-09 a text that cannot say its facts, or is longer than a text, is refused")
  void textsRefused() throws Exception {
    for (String flawed : List.of("Label {0}: {1,number} {1}", "Label {0,date} {0} {1}", "{0} {1")) {
      as("OWNER", text(flawed))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("cannot be filled")));
    }
    as("OWNER", text("{0} {1} " + "a".repeat(993)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must have at most 1000 characters")));
    assertThat(book.latest("text.label", "en", "YOUNG")).isEmpty();
  }

  private static MockHttpServletRequestBuilder text(String body) {
    return post("/work/wordings")
        .param("key", "text.label")
        .param("language", "en")
        .param("audience", "YOUNG")
        .param("version", "0")
        .param("body", body);
  }

  @Test
  @DisplayName("NTF-09 every variant reads well in its language, and each has all three")
  void everyVariant() throws Exception {
    Map<String, List<String>> languages = new HashMap<>();
    for (Variant one : book.inForce()) {
      languages
          .computeIfAbsent(one.key() + " " + one.audience(), key -> new ArrayList<>())
          .add(one.language());
      rendered(one);
    }
    assertThat(languages).hasSizeGreaterThanOrEqualTo(4);
    assertThat(languages.values())
        .allSatisfy(all -> assertThat(all).containsExactly("en", "zh-CN", "zh-TW"));
    as("OWNER", get("/work/wordings").param("key", "text.visitSurvey").param("audience", "YOUNG"))
        .andExpect(content().string(containsString("Two taps and you’re done")))
        .andExpect(content().string(containsString("Everybody else reads")));
  }

  private void rendered(Variant one) {
    groups.name(person, one.audience());
    Locale language = Locale.forLanguageTag(one.language());
    String template = one.key().substring(one.key().indexOf('.') + 1);
    if (one.key().startsWith("text.")) {
      String said =
          texts.say(new Texts.Told(UUID.randomUUID(), number, template, one.language(), person));
      assertThat(said).contains(number.value(), "http").doesNotContain("{");
      return;
    }
    for (LocalDate due : new LocalDate[] {null, LocalDate.parse("2026-11-21")}) {
      Map<String, Object> facts = new HashMap<>();
      facts.put("caseNumber", number.value());
      facts.put("person", person);
      facts.put("customerName", "Ada");
      facts.put("dueAt", due);
      facts.put("link", "https://shop.example/portal/link/x");
      Wording.Text mail = wording.write(template, language, facts);
      ReadsWell.demand(template, language, mail, List.of());
      assertThat(mail.text().replaceAll("\\s+", " "))
          .contains(one.body().replaceAll("\\{\\{#dueAt}}.*", "").strip());
    }
  }

  private String given() {
    var unused =
        goodwill.grant(
            number, Gesture.points(10, "long wait"), "agent", UUID.randomUUID().toString());
    return fixture
        .mailText(number, "goodwill")
        .lines()
        .filter(line -> line.contains("points"))
        .findFirst()
        .orElseThrow();
  }

  private MockHttpServletRequestBuilder group(String code) {
    return put("/api/v1/customers/" + person + "/group")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"group\":\"" + code + "\"}");
  }

  private static MockHttpServletRequestBuilder words(String audience, int version, String body) {
    return post("/work/wordings")
        .param("key", "mail.goodwill")
        .param("language", "en")
        .param("audience", audience)
        .param("version", String.valueOf(version))
        .param("subject", "{{caseNumber}}: for you")
        .param("body", body);
  }

  private void agreed(MockHttpServletRequestBuilder words) throws Exception {
    agree(begun(words));
  }

  /** The draft that the page begins. */
  private String begun(MockHttpServletRequestBuilder words) throws Exception {
    String place =
        as("OWNER", words)
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return place.substring("/studio/texts/drafts/".length());
  }

  private void agree(String draft) throws Exception {
    as("OWNER", answer(draft, "submit", "{\"version\": 1, \"reason\": \"They asked for it.\"}"))
        .andExpect(status().isOk());
    String yes = "{\"version\": 2}";
    as("OWNER", answer(draft, "approve", yes)).andExpect(status().isForbidden());
    as("LEAD", answer(draft, "approve", yes)).andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder answer(String draft, String act, String body) {
    return post(DRAFTS + draft + "/" + act).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user(role.toLowerCase(ROOT)).roles(role)).with(csrf()));
  }
}
