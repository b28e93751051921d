package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.agreedtexts.jdbc.ForgottenTexts;
import io.recourse.calendars.Calendars;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.messages.Wording;
import io.recourse.policy.Buyer;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.studio.StudioCalls;
import io.recourse.terms.WorkClock;
import io.recourse.terms.WorkClocks;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Terms and texts are written by one person, agreed to by another, and hold from a day on. */
@RecourseTest
class AgreedTextsTest {

  private static final String DRAFTS = "/api/v1/texts/drafts";
  private static final Map<String, String> LONGER =
      Map.of(
          "changeOfMind.number", "45",
          "changeOfMind.ground", "The shop takes goods back for 45 days");
  private static final String DECIDE = "Task_DecideReturn";

  @Autowired StudioCalls calls;
  @Autowired ReturnsFixture fixture;
  @Autowired PolicyTerms terms;
  @Autowired Wording wording;
  @Autowired ObjectMapper json;
  @Autowired ForgottenTexts texts;
  @Autowired JdbcClient jdbc;
  @Autowired Cases cases;
  @Autowired Calendars calendars;
  @Autowired FollowWorkClocks clocks;
  @Autowired WorkClocks workClocks;
  @Autowired Clock clock;

  @AfterEach
  void forget() {
    texts.forget();
  }

  @Test
  @DisplayName("POL-01 LAW-02 an owner lengthens a term of the shop from a day on, a lead agrees")
  void shopTerms() throws Exception {
    CaseNumber number = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.SIZE));
    LocalDate day = today().plusDays(60);
    JsonNode draft = begin("SHOP", "SHOP", day, Map.of("changeOfMind.number", "45"));
    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/changeOfMind.ground")));
    draft = save(draft, Map.of("changeOfMind.ground", "The shop takes goods back for 45 days"));
    see(draft, number.value())
        .andExpect(jsonPath("$.note", containsString(number.value())))
        .andExpect(jsonPath("$.lines[*].before", hasItem(containsString("30 days, last day"))))
        .andExpect(jsonPath("$.lines[*].after", hasItem(containsString("45 days, last day"))));
    draft = read(submit(draft).andExpect(status().isOk()));
    String told = "a draft by owner waits for your word. Why: Competitors give longer.";
    calls.lead(get("/work/own")).andExpect(content().string(containsString(told)));
    calls.owner(get("/work/own")).andExpect(content().string(not(containsString(told))));

    calls.owner(answer(draft, "approve")).andExpect(status().isForbidden());
    calls.as("returns", "RETURNS", answer(draft, "approve")).andExpect(status().isForbidden());
    assertThatThrownBy(() -> signAlone("owner")).hasMessageContaining("agreed_text_four_eyes");
    assertThat(changeOfMind(day)).isEqualTo("P30D SHOP:2026-01");

    calls.lead(answer(draft, "approve")).andExpect(jsonPath("$.state").value("AGREED"));

    assertThat(changeOfMind(day.minusDays(1))).isEqualTo("P30D SHOP:2026-01");
    assertThat(changeOfMind(day)).isEqualTo("P45D SHOP:" + day);
    assertThat(says("SHOP/SHOP?version=0", "changeOfMind.number")).isEqualTo("30");
    assertThat(says("SHOP/SHOP?version=1", "changeOfMind.number")).isEqualTo("45");
    calls
        .lead(get("/studio/texts/SHOP/SHOP"))
        .andExpect(content().string(containsString("Competitors give longer.")));
    assertThat(trail("TextAgreed", draft)).isEqualTo("SHOP owner lead 1");
  }

  @Test
  @DisplayName("LAW-02 a shop's term below the law is refused and the law is named, at both hands")
  void belowTheLaw() throws Exception {
    Map<String, String> short10 =
        Map.of(
            "changeOfMind.number", "10",
            "changeOfMind.ground", "The shop takes goods back for 10 days");
    JsonNode draft = begin("SHOP", "SHOP", today().plusDays(60), short10);

    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/changeOfMind.number"))
        .andExpect(jsonPath("$.errors[0].detail", containsString("Dir. 2011/83 Art 9")));

    for (String rules : List.of("- {", "- null", "- {key: x, term: FAULT, number: -1}", "7")) {
      JsonNode odd = begin("SHOP", "SHOP", today().plusDays(60), Map.of("rules", rules));
      submit(odd)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/rules")));
      calls
          .owner(get(DRAFTS + "/" + id(odd) + "/preview").param("case", "RC-100001"))
          .andExpect(status().isUnprocessableEntity());
    }

    jdbc.sql(
            """
            update agreed_text set state = 'SUBMITTED', submitted_by = 'owner', reason = 'Cheaper.'
            """)
        .update();
    calls.lead(answer(draft, "approve")).andExpect(status().isUnprocessableEntity());
    calls
        .owner(get("/studio/texts/drafts/" + id(draft)))
        .andExpect(content().string(containsString("The law does not allow less")));
  }

  @Test
  @DisplayName("LAW-02 a longer term that begins before the law's, or ends after it, is refused")
  void startsEarlier() throws Exception {
    String rule =
        "- {key: %s, number: %d, unit: %s, startsAt: %s, %s, ground: Ours, source: ours, quality:"
            + " PRIMARY}";
    for (String below :
        List.of(
            rule.formatted("rejectFaulty", 31, "DAYS", "SALE", "term: REJECT_FAULTY"),
            rule.formatted("changeOfMind", 45, "DAYS", "SALE", "term: CHANGE_OF_MIND"))) {
      submit(begin("SHOP", "SHOP", today().plusDays(60), Map.of("rules", below)))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].detail", containsString("not allow an earlier start")))
          .andExpect(jsonPath("$.errors[0].detail", not(containsString("_"))));
    }
    submit(
            begin(
                "SHOP",
                "SHOP",
                today().plusDays(60),
                Map.of(
                    "rules",
                    rule.formatted("refund", 9, "WORKING_DAYS", "DECISION", "term: REFUND"))))
        .andExpect(jsonPath("$.errors[0].detail", containsString("not allow longer")));
  }

  @Test
  @DisplayName("LAW-01 LAW-02 a statute is lengthened from a day on; purchases before keep theirs")
  void statute() throws Exception {
    LocalDate day = today().plusDays(60);
    String ground = "Dir. 2011/83 Art 9 as amended";
    JsonNode draft =
        begin("STATUTE", "EU", day, Map.of("withdrawal.number", "45", "withdrawal.ground", ground));
    agree(draft);

    assertThat(changeOfMind(day.minusDays(1))).isEqualTo("P30D SHOP:2026-01");
    assertThat(changeOfMind(day)).as("longer than the shop's").isEqualTo("P45D EU:" + day);
    assertThat(says("STATUTE/EU?version=0", "withdrawal.number")).isEqualTo("14");
    submit(
            begin(
                "SHOP",
                "SHOP",
                day,
                Map.of(
                    "changeOfMind.number", "29",
                    "changeOfMind.ground", "The shop takes goods back for 29 days")))
        .andExpect(jsonPath("$.errors[0].detail", containsString(ground)));
  }

  @Test
  @DisplayName("LAW-02 who lowers a statute names the act that did, whichever way they lower it")
  void lessLaw() throws Exception {
    LocalDate day = today().plusDays(60);
    String none =
        "- {key: none, duty: NO_CHANGE_OF_MIND, ground: None, source: none, quality: PRIMARY}";
    String others =
        "- {key: withdrawal, term: CHANGE_OF_MIND, number: 14, unit: DAYS, startsAt: LAST_PARCEL,"
            + " trades: [B2C], countries: [DE], ground: Less, source: less, quality: PRIMARY}";
    for (Map<String, String> less :
        List.of(
            Map.of("drops", "withdrawal"),
            Map.of("rules", none),
            Map.of("rules", others),
            Map.of("withdrawal.number", "7", "withdrawal.ground", "Less than before"))) {
      submit(begin("STATUTE", "EU", day, less))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value("/values/less"));
    }
    JsonNode named =
        begin(
            "STATUTE",
            "EU",
            day,
            Map.of("drops", "withdrawal", "less", "Dir. 2099/1 Art 3 repeals Art 9"));
    submit(named).andExpect(status().isOk());
    calls
        .lead(get("/studio/texts/drafts/" + id(named)))
        .andExpect(content().string(containsString("Dir. 2099/1 Art 3 repeals Art 9")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EU|FAILED_TRIES, number: 99, trades: [B2C]",
        "US|SHIP_OR_REFUND, number: 365, unit: DAYS",
        "US|BILLING_DISPUTE, number: 10, unit: DAYS, startsAt: NOTICE",
        "UK|REJECT_AFTER_REPAIR, number: 0, unit: DAYS, trades: [B2C]",
        "CN|REPAIR_LASTS, number: 1, unit: DAYS, claims: [FAULT]",
        "CN|FRAUD_DAMAGES, number: 1, atLeast: {amount: 50000, currency: CNY}, trades: [B2C]",
        "CN|FRAUD_DAMAGES, number: 3, trades: [B2C]",
        "CN|NO_GUARANTEE, traits: [USED]"
      })
  @DisplayName("LAW-02 a duty that is added beside the one of a statute lowers it in no silence")
  void lessDuty(String statute, String duty) throws Exception {
    submit(begin("STATUTE", statute, today().plusDays(60), added("duty: " + duty)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/less"))
        .andExpect(jsonPath("$.errors[0].detail", containsString("added")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unpostedPolicy|0|DAYS",
        "unpostedPolicyFlorida|1|DAYS",
        "doorstepRefundNewYork|14|DAYS",
        "doorstep|4|DAYS"
      })
  @DisplayName("LAW-02 who shortens a right names the act, also where it is one of a region alone")
  void lessInRegion(String rule, String number, String unit) throws Exception {
    Map<String, String> less =
        Map.of(rule + ".number", number, rule + ".unit", unit, rule + ".ground", "Less");
    submit(begin("STATUTE", "US", today().plusDays(60), less))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/less"))
        .andExpect(jsonPath("$.errors[0].detail", containsString(rule)));
  }

  @Test
  @DisplayName("LAW-02 a shorter right is not put before the one of a region without an act")
  void lessBesideRegion() throws Exception {
    LocalDate day = today().plusDays(60);
    String right = "term: CHANGE_OF_MIND, number: %d, unit: DAYS, startsAt: DELIVERY, ";
    String odd = "traits: [POLICY_UNPOSTED, OUTLET]";
    for (String less :
        List.of(
            right.formatted(1) + "regions: [CA], " + odd,
            right.formatted(20) + odd,
            right.formatted(20) + "traits: [OUTLET, SHOWROOM]")) {
      submit(begin("STATUTE", "US", day, added(less)))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value("/values/less"));
    }
    for (Map<String, String> more :
        List.of(
            Map.of("unpostedPolicy.number", "45", "unpostedPolicy.ground", "More"),
            added("duty: ANEW_AFTER_EXCHANGE, trades: [B2C]"))) {
      submit(begin("STATUTE", "US", day, more)).andExpect(status().isOk());
    }
    String shops =
        right.formatted(10) + "countries: [US], regions: [CA], traits: [POLICY_UNPOSTED]";
    submit(begin("SHOP", "SHOP", day, added(shops)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail", containsString("California Civil Code 1723")));
  }

  @Test
  @DisplayName(
      "LAW-02 the act is named for a list that the approver reads; a longer one asks again")
  void actForAList() throws Exception {
    String act = "Dir. 2099/1 Art 3 repeals Art 9";
    JsonNode draft =
        begin("STATUTE", "EU", today().plusDays(60), Map.of("drops", "withdrawal", "less", act));
    calls
        .owner(
            told(
                put(DRAFTS + "/" + id(draft)),
                Map.of("version", 1, "values", Map.of("lessOf", ""))))
        .andExpect(status().isUnprocessableEntity());
    String none = "- {key: none, duty: NO_GUARANTEE, ground: None, source: none, quality: PRIMARY}";
    draft = save(draft, Map.of("rules", none));
    calls
        .owner(answer(draft, "submit").header("Accept-Language", "zh-CN"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/less"))
        .andExpect(jsonPath("$.errors[0].detail", containsString("不适用质量担保规则（none）")))
        .andExpect(jsonPath("$.errors[0].detail", not(containsString("withdrawal"))));
    draft = save(draft, Map.of("less", act + " and 4"));

    JsonNode asked = read(submit(draft).andExpect(status().isOk()));

    Element agreement =
        Jsoup.parse(
                calls
                    .lead(get("/studio/texts/drafts/" + id(draft)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString())
            .selectFirst("aside");
    assertThat(agreement.text()).contains(act + " and 4", "(withdrawal)", "none");
    calls.lead(answer(asked, "approve")).andExpect(status().isOk());
    assertThat(
            jdbc.sql(
                    """
                    select data::jsonb ->> 'act' || ': ' || (data::jsonb ->> 'taken')
                    from audit_event where chain = 'system' and type = 'TextAgreed'
                      and data::jsonb ->> 'draft' = ?
                    """)
                .param(id(draft))
                .query(String.class)
                .single())
        .isEqualTo(act + " and 4: none withdrawal");
  }

  @Test
  @DisplayName("POL-01 LAW-02 rules are added, written anew and ended in fields, wrong ones marked")
  void rulesInFields() throws Exception {
    LocalDate day = today().plusDays(60);
    JsonNode draft = begin("SHOP", "SHOP", day, Map.of());
    Map<String, List<String>> vip = new LinkedHashMap<>(rule(draft, null));
    vip.put("v.key", List.of("Two words"));
    vip.put("v.unit", List.of("FORTNIGHTS"));
    vip.put("v.levels", List.of("", "VIP"));
    vip.put("v.traitsMore", List.of("Blue"));
    vip.put("v.atLeast", List.of("1.234"));
    vip.put("v.currency", List.of("EUR"));
    Document again =
        Jsoup.parse(text(written(draft, null, vip).andExpect(status().isUnprocessableEntity())));
    assertThat(again.select("#rule [aria-invalid]").eachAttr("name"))
        .contains(
            "v.key",
            "v.term",
            "v.unit",
            "v.traitsMore",
            "v.atLeast",
            "v.ground",
            "v.source",
            "v.quality");
    assertThat(again.select("[name='v.key']").val()).isEqualTo("Two words");
    assertThat(again.select("[name='v.levels'][checked]").eachAttr("value")).containsExactly("VIP");

    vip.putAll(
        Map.of(
            "v.key", List.of("vipLonger"),
            "v.term", List.of("CHANGE_OF_MIND"),
            "v.number", List.of("10"),
            "v.unit", List.of("DAYS"),
            "v.startsAt", List.of("LAST_PARCEL"),
            "v.traitsMore", List.of(""),
            "v.ground", List.of("Members have longer"),
            "v.source", List.of("shop policy"),
            "v.quality", List.of("PRIMARY")));
    vip.put("v.atLeast", List.of(""));
    vip.put("v.currency", List.of(""));
    again =
        Jsoup.parse(text(written(draft, null, vip).andExpect(status().isUnprocessableEntity())));
    assertThat(again.select("#rule [aria-invalid]").eachAttr("name")).containsExactly("v.number");
    assertThat(again.select("#rule").text()).contains("Dir. 2011/83 Art 9");
    vip.put("v.number", List.of("60"));
    draft = after(draft, written(draft, null, vip));
    written(draft, null, vip).andExpect(status().isUnprocessableEntity());

    Map<String, List<String>> decide = new LinkedHashMap<>(rule(draft, "decide"));
    assertThat(decide.get("v.startsAt")).containsExactly("NOTICE");
    decide.put("v.number", List.of("1"));
    written(draft, "decide", decide).andExpect(status().isUnprocessableEntity());
    decide.put("v.ground", List.of("Decided within a day"));
    draft = after(draft, written(draft, "decide", decide));
    draft = after(draft, act(draft, "finalSale", "end"));
    draft = after(draft, act(draft, "evidence", "end"));
    submit(draft).andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/drops")));
    draft = after(draft, act(draft, "evidence", "back"));
    act(draft, "nothing", "end").andExpect(status().isNotFound());
    written(draft, "nothing", vip).andExpect(status().isNotFound());

    assertThat(draft.path("changes").path("drops").asText()).isEqualTo("finalSale");
    String page = text(calls.lead(get("/studio/texts/drafts/" + id(draft)).param("lang", "zh-CN")));
    assertThat(Jsoup.parse(page).select("#changes-title ~ div tbody tr").eachText())
        .anySatisfy(row -> assertThat(row).contains("vipLonger", "新增", "60 天", "最后一个包裹送达"))
        .anySatisfy(row -> assertThat(row).contains("decide", "重写", "Decided within a day"))
        .anySatisfy(row -> assertThat(row).contains("finalSale", "终止"));
    agree(draft);
    Buyer member = new Buyer("VIP", "B2C");
    assertThat(terms.forCase("DE", day, member, Set.of()).term(TermName.CHANGE_OF_MIND).number())
        .isEqualTo(60);
    assertThat(changeOfMind(day)).isEqualTo("P30D SHOP:" + day);
  }

  @Test
  @DisplayName("LAW-02 a rule of a country or trade that is none is shown, and refused by its name")
  void oddWords() throws Exception {
    String odd =
        "- {key: odd, term: CHANGE_OF_MIND, number: 60, unit: DAYS, startsAt: DELIVERY, %s,"
            + " ground: g, source: s, quality: PRIMARY}";
    for (String word : List.of("countries: [DEU]", "countries: [~, DE]", "trades: [B2G]")) {
      JsonNode draft =
          begin("SHOP", "SHOP", today().plusDays(60), Map.of("rules", odd.formatted(word)));
      String name = word.replaceAll(".*\\[(\\w+|~).*", "$1").replace("~", "null");
      assertThat(text(calls.owner(get("/studio/texts/drafts/" + id(draft))))).contains(name);
      calls.owner(get(parts(draft, "odd"))).andExpect(status().isOk());
      submit(draft)
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value("/values/rules"))
          .andExpect(jsonPath("$.errors[0].detail", containsString(name)));
    }
    String spaced = odd.formatted("trades: [B2C]").replace("key: odd", "key: a b");
    JsonNode draft = begin("SHOP", "SHOP", today().plusDays(60), Map.of("rules", spaced));
    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail", containsString("a b")));
  }

  /** What the page of a rule sends as it was drawn; of a new one without a part. */
  private Map<String, List<String>> rule(JsonNode draft, String part) throws Exception {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Jsoup.parse(text(calls.owner(get(parts(draft, part)))))
        .select("#rule [name^='v.']")
        .forEach(
            one -> {
              if (!one.attr("type").equals("checkbox") || one.hasAttr("checked")) {
                fields.merge(
                    one.attr("name"),
                    List.of(value(one)),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
              }
            });
    return fields;
  }

  private ResultActions written(JsonNode draft, String part, Map<String, List<String>> fields)
      throws Exception {
    MockHttpServletRequestBuilder sent =
        post(parts(draft, part)).param("seen", Integer.toString(version(draft)));
    fields.forEach((name, values) -> sent.param(name, values.toArray(String[]::new)));
    return calls.owner(sent);
  }

  private ResultActions act(JsonNode draft, String part, String act) throws Exception {
    String seen = Integer.toString(version(draft));
    return calls.owner(post(parts(draft, part) + "/" + act).param("seen", seen));
  }

  private JsonNode after(JsonNode draft, ResultActions saved) throws Exception {
    saved.andExpect(status().is3xxRedirection());
    return draft(draft);
  }

  private static String parts(JsonNode draft, String part) {
    return "/studio/texts/drafts/" + id(draft) + "/parts" + (part == null ? "" : "/" + part);
  }

  private static String text(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  private static Map<String, String> added(String rule) {
    return Map.of("rules", "- {key: added, ground: x, source: x, quality: PRIMARY, " + rule + "}");
  }

  @Test
  @DisplayName("LAW-02 rules that name each other until no memory is left are not read")
  void aliases() throws Exception {
    StringBuilder bomb = new StringBuilder("- &a0 [x]\n");
    for (int level = 1; level <= 5; level++) {
      bomb.append("- &a%d [*a%d, *a%d, *a%d]\n".formatted(level, level - 1, level - 1, level - 1));
    }
    submit(begin("SHOP", "SHOP", today().plusDays(60), Map.of("rules", bomb.toString())))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail", containsString("aliases")));
  }

  @Test
  @DisplayName("KNO-09 a passage of the manual is written in three languages; the trail names it")
  void manual() throws Exception {
    CaseNumber number = undecided();
    String task = fixture.task(number, DECIDE).getId();
    Map<String, String> passage = Map.of("en", "Ring first.", "zh-CN", "先致电客户。", "zh-TW", "先致電客戶。");
    JsonNode draft = begin("MANUAL", DECIDE, null, passage);
    see(draft, number.value())
        .andExpect(jsonPath("$.note", containsString(number.value())))
        .andExpect(jsonPath("$.lines[*].after", hasItem("先致电客户。")));
    agree(draft);

    calls
        .as("returns", "RETURNS", get("/api/v1/tasks/" + task).header("Accept-Language", "zh-TW"))
        .andExpect(jsonPath("$.manual.text").value("先致電客戶。"))
        .andExpect(jsonPath("$.manual.version").value(1));
    calls
        .as("returns", "RETURNS", get("/work/tasks/" + task))
        .andExpect(content().string(containsString("Manual, version 1")));
    calls
        .as("returns", "RETURNS", post("/api/v1/tasks/" + task + "/claim"))
        .andExpect(status().isOk());
    assertThat(
            jdbc.sql(
                    """
                    select data::jsonb ->> 'manual' from audit_event
                    where chain = ? and type = 'TaskClaimed'
                    """)
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo("1");
    assertThat(says("MANUAL/" + DECIDE + "?version=0", "en")).isNotEqualTo("Ring first.");
  }

  @Test
  @DisplayName("NTF-09 the standard words of a mail change for everybody once two people agreed")
  void mail() throws Exception {
    CaseNumber number = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.SIZE));
    String usual = says("MAIL/mail.goodwill", "en.body");
    JsonNode draft =
        begin("MAIL", "mail.goodwill", null, Map.of("en.body", "Take it, {{customerName}}."));
    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/en.body")));
    draft = save(draft, Map.of("en.body", usual + "\nRing us any time."));
    see(draft, number.value())
        .andExpect(jsonPath("$.lines[*].after", hasItem(containsString("Ring us any time."))));
    assertThat(goodwill()).doesNotContain("Ring us any time.");
    agree(draft);

    assertThat(goodwill()).contains("Ring us any time.");
    assertThat(says("MAIL/mail.goodwill?version=0", "en.body")).isEqualTo(usual);
  }

  @Test
  @DisplayName("POL-01 an older draft on its page keeps what was agreed meanwhile")
  void olderDraft() throws Exception {
    LocalDate day = today().plusDays(60);
    JsonNode older = begin("SHOP", "SHOP", day, Map.of("decide.ground", "Decided soon"));
    Map<String, String> drawn = page(older);
    agree(begin("SHOP", "SHOP", day, LONGER));

    drawn.put("v.decide.ground", "Decided within three days");
    drawn.put("reason", "Said more plainly.");
    MockHttpServletRequestBuilder sent = post("/studio/texts/drafts/" + id(older) + "/submit");
    drawn.forEach(sent::param);
    calls.owner(sent).andExpect(status().is3xxRedirection());

    JsonNode saved = draft(older);
    assertThat(saved.path("state").asText()).isEqualTo("SUBMITTED");
    assertThat(saved.path("changes").path("decide.ground").asText())
        .isEqualTo("Decided within three days");
    assertThat(saved.path("changes").has("changeOfMind.number")).as("nobody typed it").isFalse();
    calls.lead(answer(saved, "approve")).andExpect(jsonPath("$.state").value("AGREED"));
    assertThat(changeOfMind(day)).isEqualTo("P45D SHOP:" + day);
  }

  @Test
  @DisplayName("POL-01 who was overtaken on the page overwrites nothing but what they wrote")
  void overtaken() throws Exception {
    JsonNode draft = begin("SHOP", "SHOP", today().plusDays(60), Map.of());
    Map<String, String> drawn = page(draft);
    draft = save(draft, LONGER);
    drawn.put("v.decide.ground", "Decided soon");
    MockHttpServletRequestBuilder late = post("/studio/texts/drafts/" + id(draft));
    drawn.forEach(late::param);
    String again =
        calls
            .owner(late)
            .andExpect(status().isPreconditionFailed())
            .andReturn()
            .getResponse()
            .getContentAsString();

    Map<String, String> shown = fields(again);
    assertThat(shown).containsEntry("v.decide.ground", "Decided soon");
    assertThat(shown).containsEntry("v.changeOfMind.number", "45");
  }

  @Test
  @DisplayName("POL-01 a draft forgets what it said of a rule that ended meanwhile, and says so")
  void ruleEnded() throws Exception {
    LocalDate day = today().plusDays(60);
    JsonNode draft =
        begin("SHOP", "SHOP", day, Map.of("finalSale.ground", "Final", "decide.ground", "Soon"));
    agree(begin("SHOP", "SHOP", day, Map.of("drops", "finalSale")));
    submit(draft).andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/finalSale.ground")));

    draft = save(draft, Map.of());

    assertThat(draft.path("changes").has("finalSale.ground")).isFalse();
    assertThat(draft.path("changes").path("decide.ground").asText()).isEqualTo("Soon");
  }

  @Test
  @DisplayName("NTF-09 a preview shows the words that the day will have, and leaves a trace")
  void laterWords() throws Exception {
    CaseNumber number = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.SIZE));
    String usual = says("MAIL/mail.goodwill", "en.body");
    agree(
        begin(
            "MAIL",
            "mail.goodwill",
            today().plusDays(7),
            Map.of("en.body", usual + "\nFrom Monday on.")));
    JsonNode draft =
        begin(
            "MAIL",
            "mail.goodwill",
            today().plusDays(9),
            Map.of("en.subject", "{{caseNumber}}: for you"));

    see(draft, number.value())
        .andExpect(jsonPath("$.lines[1].before", containsString("From Monday on.")))
        .andExpect(jsonPath("$.lines[1].after", containsString("From Monday on.")));

    assertThat(readers(number)).containsExactly("owner");
  }

  @Test
  @DisplayName("NTF-09 KNO-09 agreed words reach who speaks a neighbour of their language")
  void nearest() throws Exception {
    String usual = says("MAIL/mail.goodwill", "zh-TW.body");
    agree(begin("MAIL", "mail.goodwill", null, Map.of("zh-TW.body", usual + "\n謝謝您。")));
    agree(begin("MANUAL", DECIDE, null, Map.of("zh-TW", "先致電客戶。")));

    for (String spoken : List.of("zh-HK", "zh-Hant", "zh-MO", "zh-Hant-HK")) {
      assertThat(goodwill(Locale.forLanguageTag(spoken))).as(spoken).contains("謝謝您。");
    }
    assertThat(goodwill(Locale.forLanguageTag("zh"))).doesNotContain("謝謝您。");
    calls
        .as(
            "returns",
            "RETURNS",
            get("/api/v1/tasks/" + fixture.task(undecided(), DECIDE).getId())
                .header("Accept-Language", "zh-HK"))
        .andExpect(jsonPath("$.manual.text").value("先致電客戶。"));
  }

  @Test
  @DisplayName("SLA-01 POL-01 other hours of a team are seen on a case, and hold once two agreed")
  void calendar() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    clocks.follow(number);
    String sundays =
        "{zone: UTC, week: {MONDAY: [], TUESDAY: [], WEDNESDAY: [], THURSDAY: [], FRIDAY: [],"
            + " SATURDAY: [], SUNDAY: ['09:00-10:00']}}";
    String team = cases.get(number).team();
    String country = cases.get(number).origin().country();
    String key = "hours." + team + "." + (country == null ? "any" : country);
    JsonNode draft = begin("CALENDAR", key, null, Map.of("text", sundays.replace("UTC", "Mars")));
    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/values/text")));
    draft = save(draft, Map.of("text", sundays));
    JsonNode solve = line(read(see(draft, number.value())), "Solve");
    assertThat(solve.path("before").asText()).isNotBlank();
    assertThat(solve.path("after").asText()).isNotEqualTo(solve.path("before").asText());
    submit(begin("CALENDAR", key, today(), Map.of("text", sundays)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/from")));
    Instant from =
        LocalDate.parse(draft.path("from").asText()).atStartOfDay().toInstant(ZoneOffset.UTC);
    assertThat(from).as("a day that began nowhere").isAfter(clock.instant());
    Instant next = from.plus(Duration.ofDays(7));
    Instant over = from.minus(Duration.ofDays(7)).minus(Duration.ofHours(14));
    assertThat(calendars.of(team, country).between(from, next)).isGreaterThan(Duration.ofHours(1));
    Duration worked = calendars.of(team, country).between(over, from.minus(Duration.ofHours(14)));
    Map<String, Instant> due = due(number);

    agree(draft);

    assertThat(calendars.of(team, country).between(from, next)).isEqualTo(Duration.ofHours(1));
    assertThat(calendars.of(team, country).between(over, from.minus(Duration.ofHours(14))))
        .as("hours that are over")
        .isEqualTo(worked);
    clocks.follow(number);
    assertThat(due(number))
        .allSatisfy((name, at) -> assertThat(at).isIn(due.get(name), last(from, at)))
        .extractingByKey("workSolve")
        .isNotEqualTo(due.get("workSolve"));
    assertThat(says("CALENDAR/" + key + "?version=0", "text")).isNotEqualTo(sundays);
  }

  private Map<String, Instant> due(CaseNumber number) {
    return workClocks.of(number).stream()
        .filter(WorkClock::isLive)
        .collect(Collectors.toMap(WorkClock::name, WorkClock::dueAt));
  }

  private static Instant last(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static JsonNode line(JsonNode preview, String what) {
    for (JsonNode one : preview.path("lines")) {
      if (one.path("what").asText().equals(what)) {
        return one;
      }
    }
    throw new AssertionError("No line " + what + " in " + preview);
  }

  /** What the page of a draft sends as it was drawn. */
  private Map<String, String> page(JsonNode draft) throws Exception {
    return fields(
        calls
            .owner(get("/studio/texts/drafts/" + id(draft)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Jsoup.parse(page)
        .select("#write [name]")
        .forEach(
            one -> fields.put(one.attr("name"), one.is("textarea") ? one.wholeText() : value(one)));
    return fields;
  }

  private static String value(Element field) {
    return field.is("select") ? field.select("[selected]").val() : field.val();
  }

  private JsonNode draft(JsonNode draft) throws Exception {
    return read(calls.owner(get(DRAFTS + "/" + id(draft)))).path("draft");
  }

  private List<String> readers(CaseNumber number) {
    return jdbc.sql("select actor_id from audit_event where chain = ? and type = 'CaseRead'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private String goodwill() {
    return goodwill(Locale.ENGLISH);
  }

  private String goodwill(Locale language) {
    Map<String, ?> facts =
        Map.of("caseNumber", "RC-2026-000001", "link", "https://shop/RC-2026-000001", "points", 5);
    return wording.write("goodwill", language, facts).text();
  }

  /** Nobody knows yet whether it is as the customer says. */
  private CaseNumber undecided() {
    return fixture.open(ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
  }

  private void agree(JsonNode draft) throws Exception {
    JsonNode asked = read(submit(draft).andExpect(status().isOk()));
    calls.owner(answer(asked, "approve")).andExpect(status().isForbidden());
    calls.lead(answer(asked, "approve")).andExpect(jsonPath("$.state").value("AGREED"));
  }

  private JsonNode begin(String kind, String key, LocalDate from, Map<String, String> values)
      throws Exception {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", kind);
    body.put("key", key);
    body.put("from", from == null ? null : from.toString());
    body.put("values", values);
    return read(calls.owner(told(post(DRAFTS), body)).andExpect(status().isCreated()));
  }

  private JsonNode save(JsonNode draft, Map<String, String> values) throws Exception {
    Map<String, Object> body = Map.of("version", version(draft), "values", values);
    return read(calls.owner(told(put(DRAFTS + "/" + id(draft)), body)).andExpect(status().isOk()));
  }

  private ResultActions submit(JsonNode draft) throws Exception {
    return calls.owner(answer(draft, "submit"));
  }

  private ResultActions see(JsonNode draft, String number) throws Exception {
    return calls
        .owner(get(DRAFTS + "/" + id(draft) + "/preview").param("case", number))
        .andExpect(status().isOk());
  }

  private MockHttpServletRequestBuilder answer(JsonNode draft, String act) throws Exception {
    return told(
        post(DRAFTS + "/" + id(draft) + "/" + act),
        Map.of("version", version(draft), "reason", "Competitors give longer."));
  }

  private MockHttpServletRequestBuilder told(MockHttpServletRequestBuilder call, Object body)
      throws Exception {
    return call.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
  }

  private JsonNode read(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsString());
  }

  private static String id(JsonNode draft) {
    return draft.path("id").asText();
  }

  private static int version(JsonNode draft) {
    return draft.path("version").asInt();
  }

  private String says(String text, String field) throws Exception {
    JsonNode opened = read(calls.lead(get("/api/v1/texts/" + text)).andExpect(status().isOk()));
    for (JsonNode one : opened.path("sheet").path("fields")) {
      if (one.path("name").asText().equals(field)) {
        return one.path("value").asText();
      }
    }
    return null;
  }

  private void signAlone(String person) {
    jdbc.sql("update agreed_text set approved_by = ?").param(person).update();
  }

  private String changeOfMind(LocalDate day) {
    Term term = terms.forCase("DE", day, Buyer.CONSUMER, Set.of()).term(TermName.CHANGE_OF_MIND);
    return term.iso() + " " + term.origin();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String trail(String type, JsonNode draft) {
    return jdbc.sql(
            """
            select concat_ws(' ', data::jsonb ->> 'kind', data::jsonb ->> 'submittedBy',
                             data::jsonb ->> 'approvedBy', data::jsonb ->> 'number')
            from audit_event where chain = 'system' and type = :type
              and data::jsonb ->> 'draft' = :draft
            """)
        .param("type", type)
        .param("draft", UUID.fromString(id(draft)).toString())
        .query(String.class)
        .single();
  }
}
