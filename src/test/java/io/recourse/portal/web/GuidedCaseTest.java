package io.recourse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.PickUpTurns;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The customer's page of a case says where it stands, who acts and what to do now. */
@RecourseTest
class GuidedCaseTest {

  private static final Locale[] LANGUAGES = {
    Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE
  };

  /** Followed by their goods, or not the customers'; kind words go no way. */
  private static final EnumSet<CaseType> NOT_FOLLOWED =
      EnumSet.of(
          CaseType.RETURN,
          CaseType.EXCHANGE,
          CaseType.RECALL,
          CaseType.CARRIER_CLAIM,
          CaseType.SUPPLIER_CLAIM,
          CaseType.PRAISE);

  @Autowired MockMvc web;
  @Autowired MessageSource words;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired WithdrawCase withdraw;
  @Autowired ProcessDriver driver;
  @Autowired Parcels parcels;
  @Autowired PickUpTurns turns;
  @Autowired Clock clock;

  private Order order;
  private CaseNumber number;

  @BeforeEach
  void aReturn() {
    order = CaseFixtures.order(orders, clock.instant());
    number = open(Reason.UNWANTED, "DROP_OFF");
    driver.runJobs(number);
  }

  @Test
  @DisplayName(
      "RET-04 the guidance fits the stage: how to send, in the chosen way, while it is due")
  void howToSend() throws Exception {
    Document page = page(Locale.ENGLISH);

    assertThat(page.select(".stages li").eachText())
        .containsExactly(
            "We decide done", "Goods travel", "We inspect", "You are paid or sent the replacement");
    assertThat(page.select(".stages [aria-current=step]").text()).isEqualTo("Goods travel");
    assertThat(page.select(".guide-steps li").eachText())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("Show the drop-off code");
    assertThat(page(Locale.SIMPLIFIED_CHINESE).select(".guide-steps li").eachText())
        .anyMatch(step -> step.contains("寄件码"));
  }

  @Test
  @DisplayName("NTF-02 each line shows how far it came; the drop-off code is there to be scanned")
  void track() throws Exception {
    Document page = page(Locale.ENGLISH);
    assertThat(page.select(".track li").eachText())
        .containsExactly("Asked done", "Approved done", "Sent", "Inspected", "Paid");
    assertThat(page.select(".track [aria-current=step]").text()).isEqualTo("Sent");
    assertThat(page.select("img.code").attr("src")).endsWith("/code");
    assertThat(page(Locale.SIMPLIFIED_CHINESE).select(".track li.done").text()).contains("已申请");

    withdraw.withdraw(number, "keeps it", null);
    driver.runJobs(number);
    assertThat(page(Locale.ENGLISH).select(".track li").eachText())
        .containsExactly("Asked done", "Withdrawn done");
  }

  @Test
  @DisplayName("LOG-02 the customer chooses where to drop the parcel off, of the places offered")
  void dropOff() throws Exception {
    Document page = page(Locale.ENGLISH);
    String other = page.select("[name=point]:not([checked])").attr("value");
    assertThat(page.select(".chip:has([name=point])").text()).contains("open");

    assertThat(choose("drop-off", "point", other)).isEqualTo(302);
    assertThat(page(Locale.ENGLISH).select("[name=point][checked]").attr("value")).isEqualTo(other);
    assertThat(choose("drop-off", "point", "Behind the shed")).isEqualTo(422);
    assertThat(page(Locale.ENGLISH).select("#parcels").text()).contains(other);
  }

  @Test
  @DisplayName("LOG-02 the customer chooses the day on which the courier comes, of those offered")
  void pickUp() throws Exception {
    number = open(Reason.UNWANTED, "PICK_UP");
    driver.runJobs(number);
    List<String> days = page(Locale.ENGLISH).select("[name=day] option").eachAttr("value");
    assertThat(days).hasSize(5).isSorted();

    assertThat(choose("pick-up", "day", days.get(3))).isEqualTo(302);
    assertThat(page(Locale.ENGLISH).select("[name=day] [selected]").attr("value"))
        .isEqualTo(days.get(3));
    UUID parcel = parcels.of(number).get(0).id();
    String ordered = parcels.of(number).get(0).handover().pickUpRef();
    assertThat(choose("pick-up", "day", days.get(3))).as("the same again").isEqualTo(302);
    assertThat(turns.take(parcel, clock.instant(), Instant.EPOCH)).isTrue();
    assertThat(choose("pick-up", "day", days.get(1))).as("while another is ordered").isEqualTo(409);
    assertThat(parcels.of(number).get(0).handover().pickUpRef()).isEqualTo(ordered);
    turns.giveBack(parcel);
    Instant longAgo = clock.instant().minus(Duration.ofMinutes(6));
    assertThat(turns.take(parcel, longAgo, Instant.EPOCH)).isTrue();
    assertThat(choose("pick-up", "day", days.get(1))).as("a turn left behind").isEqualTo(302);
    assertThat(choose("pick-up", "day", days.get(3))).isEqualTo(302);
    for (String wrong : List.of("2020-01-01", "never", "")) {
      assertThat(choose("pick-up", "day", wrong)).isEqualTo(422);
    }
    withdraw.withdraw(number, "keeps it", null);
    driver.runJobs(number);
    assertThat(choose("pick-up", "day", days.get(2))).isEqualTo(409);
    assertThat(page(Locale.SIMPLIFIED_CHINESE).select("[name=day]")).isEmpty();
  }

  private int choose(String act, String field, String value) throws Exception {
    String tracking = parcels.of(number).get(0).trackingNumber();
    String path = "/portal/cases/" + number + "/parcels/" + tracking + "/" + act;
    return web.perform(
            post(path)
                .param(field, value)
                .accept(MediaType.TEXT_HTML)
                .with(user(order.customer().id()).roles("CUSTOMER"))
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  @DisplayName("NTF-02 who looks at the page is told of what happens, and of nothing else")
  void live() throws Exception {
    String seen = page(Locale.ENGLISH).select("main").attr("data-live");
    assertThat(follow(seen).getStatus()).isEqualTo(204);

    withdraw.withdraw(number, "keeps it", null);
    driver.runJobs(number);
    MockHttpServletResponse fresh = follow(seen);
    assertThat(fresh.getStatus()).isEqualTo(200);
    Document page = Jsoup.parse(fresh.getContentAsString());
    assertThat(page.select("main").attr("data-live")).isNotEqualTo(seen);
    assertThat(page.select("#next, #lines")).hasSize(2);
  }

  private MockHttpServletResponse follow(String seen) throws Exception {
    return web.perform(
            get("/portal/cases/" + number)
                .header("Recourse-Seen", seen)
                .locale(Locale.ENGLISH)
                .with(user(order.customer().id()).roles("CUSTOMER")))
        .andReturn()
        .getResponse();
  }

  @Test
  @DisplayName(
      "NTF-02 every step of every line stands in one stage, which has words in each language")
  void stagesOfLines() {
    Set<CaseType> followed = EnumSet.complementOf(NOT_FOLLOWED);
    assertThat(LineStages.ALL.keySet()).isEqualTo(followed);
    for (CaseType type : followed) {
      for (LineStages.Stage here : LineStages.ALL.get(type)) {
        for (String step : here.steps()) {
          List<Guide.Stage> stages = LineStages.of(type, step, Set.of(), false);
          assertThat(stages.stream().filter(Guide.Stage::current))
              .as("%s at %s", type, step)
              .extracting(Guide.Stage::key)
              .containsExactly(type + "." + here.key());
          for (Locale language : LANGUAGES) {
            assertThat(words.getMessage("step." + step, null, language)).isNotBlank();
            stages.forEach(
                stage ->
                    assertThat(
                            words.getMessage("portal.guide.stage." + stage.key(), null, language))
                        .isNotBlank());
          }
        }
      }
      assertThat(LineStages.of(type, null, Set.of(), true)).allMatch(Guide.Stage::done);
    }
  }

  @Test
  @DisplayName(
      "NTF-02 a question and a repair show where they stand, live, and all of it when over")
  void otherLines() throws Exception {
    number = ask(CaseType.INQUIRY, List.of());
    Document question = page(Locale.ENGLISH);
    assertThat(question.select("#next .stages li").eachText())
        .containsExactly("We read your question", "We answer it");
    assertThat(question.select(".stages [aria-current=step]").text())
        .isEqualTo("We read your question");
    assertThat(question.select("main").hasAttr("data-live")).isTrue();

    NewCase.Line lamp =
        new NewCase.Line(
            1, 1, Reason.FAULT_IN_USE, null, "it hums", null, Remedy.REPAIR, List.of(), null);
    number = ask(CaseType.REPAIR, List.of(lamp));
    driver.runJobs(number);
    assertThat(page(Locale.ENGLISH).select(".stages [aria-current=step]")).hasSize(1);
    assertThat(page(Locale.TRADITIONAL_CHINESE).select(".stages li").eachText())
        .startsWith("受理申請 已完成")
        .endsWith("交還給您");
    assertThat(LineStages.of(CaseType.REPAIR, "performRepair", Set.of("quotation"), false))
        .extracting(Guide.Stage::key, Guide.Stage::done)
        .contains(tuple("REPAIR.PRICED", true), tuple("REPAIR.BACK", false));
    assertThat(LineStages.of(CaseType.REPAIR, "incident", Set.of("diagnoseRepair"), false))
        .as("a step beside the stages leaves it where it was")
        .filteredOn(Guide.Stage::current)
        .extracting(Guide.Stage::key)
        .containsExactly("REPAIR.DIAGNOSED");
  }

  private CaseNumber ask(CaseType type, List<NewCase.Line> lines) {
    return openCase
        .open(
            new NewCase(
                type, Channel.PHONE, order.number(), null, "en", "A lamp", "It hums", lines, null),
            Sameness.ANOTHER)
        .serviceCase()
        .number();
  }

  @Test
  @DisplayName("RET-04 while evidence is awaited the guidance says how to give it")
  void howToShow() throws Exception {
    number = open(Reason.SAFETY, "LABEL");
    driver.runJobs(number);
    Document page = page(Locale.ENGLISH);

    assertThat(page.select(".stages [aria-current=step]").text()).isEqualTo("We decide");
    assertThat(page.select(".guide-steps li").eachText())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("Take a photo");
  }

  @Test
  @DisplayName("RET-04 who took the request back is guided nowhere")
  void calledOff() throws Exception {
    withdraw.withdraw(number, "keeps it", null);
    driver.runJobs(number);

    assertThat(page(Locale.ENGLISH).select(".stages, .guide-steps")).isEmpty();
  }

  @Test
  @DisplayName("NTF-02 the page shows status, team, next step and the solution proposed")
  void whoAndWhat() throws Exception {
    Document page = page(Locale.ENGLISH);

    assertThat(page.select("h1 + .badge").text()).isNotBlank();
    assertThat(page.select(".next .figures").text()).contains("Looked after by Returns");
    assertThat(page.select(".next-step").text()).isEqualTo("You hand the parcel over.");
    assertThat(page.select(".article-name").text()).contains("We offer: money back");
  }

  @Test
  @DisplayName("POL-02 the case leads to the very rules it is decided by, of the day of purchase")
  void rulesOfTheCase() throws Exception {
    Document of = page(Locale.ENGLISH);
    assertThat(of.select("script[src*=/base]")).hasSize(1);
    assertThat(of.select("[src*=/staff], [href*=/staff]")).as("what staff load").isEmpty();
    String link = of.select("a[href$=/policy]").attr("href");
    assertThat(link).isEqualTo("/portal/cases/" + number + "/policy");
    Document rules =
        Jsoup.parse(fetch(link, order.customer().id(), Locale.ENGLISH).getContentAsString());

    assertThat(rules.select("[data-stand]").text()).contains("for Germany");
    assertThat(rules.select("section h2").eachText()).contains("If you change your mind");
    assertThat(rules.select("section .muted").text()).contains("2019/771");
    assertThat(fetch(link, "somebody-else", Locale.ENGLISH).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "POL-03 customers see the rule and the facts behind each decision, in their language")
  void decidedByRule() throws Exception {
    String path = "/portal/cases/" + number + "/policy";
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      Document page =
          Jsoup.parse(fetch(path, order.customer().id(), language).getContentAsString());
      Element decided = page.select("[data-decided]").first();
      assertThat(decided.select("h3").text())
          .contains(order.lines().get(0).name())
          .contains(language == Locale.ENGLISH ? "Can it come back?" : "能否退回？");
      assertThat(decided.select("p").first().text()).hasSizeGreaterThan(12);
      assertThat(decided.select("dt").eachText())
          .contains(language == Locale.ENGLISH ? "Days since delivery" : "签收后天数");
      assertThat(page.select("main").text()).doesNotContainPattern("Rule_|[a-z]:\\d");
    }
  }

  private CaseNumber open(Reason reason, String method) {
    NewCase.Line line =
        new NewCase.Line(1, 1, reason, null, null, null, Remedy.REFUND, List.of(), null);
    return openCase
        .open(
            new NewCase(
                CaseType.RETURN,
                Channel.API,
                order.number(),
                null,
                "en",
                null,
                null,
                List.of(line),
                method))
        .serviceCase()
        .number();
  }

  private Document page(Locale language) throws Exception {
    MockHttpServletResponse page =
        fetch("/portal/cases/" + number, order.customer().id(), language);
    assertThat(page.getStatus()).isEqualTo(200);
    return Jsoup.parse(page.getContentAsString());
  }

  private MockHttpServletResponse fetch(String path, String customer, Locale language)
      throws Exception {
    return web.perform(get(path).locale(language).with(user(customer).roles("CUSTOMER")))
        .andReturn()
        .getResponse();
  }
}
