package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.hotline.HearRinging;
import io.recourse.inbox.Inbox;
import io.recourse.inbox.Inbox.Sight;
import io.recourse.inbox.Waiting;
import io.recourse.inbox.Waiting.Kind;
import io.recourse.inbox.WaitingPlace;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Unit;
import java.net.URI;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractStringAssert;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The service desk: whoever calls is found, and what they call for is kept. */
@RecourseTest
class ServiceDeskTest {

  /** Later than whatever is said in a test. */
  private static final String NOW = "2999-01-01T00:00:00Z";

  /** The cup is sold and exchanged by many tests. */
  private static final int PLENTY = 10_000;

  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired Inbox inbox;
  @Autowired HearRinging ringing;
  @Autowired ChatWaits ways;
  @Autowired SiteVisits sites;
  @Autowired Loans loans;
  @Autowired RepairFixture repairs;
  @Autowired ServicePlans plans;
  @Autowired UpgradeWaits upgrades;
  @Autowired Products products;
  @Autowired FollowWorkClocks clocks;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired MockMvc http;

  private String order;
  private String person;

  @BeforeEach
  void bought() {
    order = fixture.order(2);
    person =
        jdbc.sql("select customer_id from shop_order where number = ?")
            .param(order)
            .query(String.class)
            .single();
  }

  @Test
  @DisplayName(
      "INT-11 a caller is found by name, mail, telephone, order, case; the look is on record")
  void found() throws Exception {
    String name = "Ren\u00e9e " + System.nanoTime();
    String phone = "+49 (30) " + (System.nanoTime() + "").substring(4);
    jdbc.sql("update customer set name = ?, phone = ?, email = ? where id = ?")
        .params(name, phone, person + "@desk.example", person)
        .update();
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    String shown = "name=\"person\" value=\"" + person + "\"";
    for (String key :
        new String[] {
          order,
          name.substring(2),
          person + "@DESK.example",
          phone.replaceAll("[^0-9]", "").replaceFirst("49", "0"),
          number.value().substring(3)
        }) {
      as(get("/work/hotline").param("q", key)).andExpect(content().string(containsString(shown)));
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where type = 'ListRead' and data::text like"
                        + " ?")
                .param("%" + person + "%")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("INT-11 an agent opens a return for a caller in the page; the call is kept with it")
  void opens() throws Exception {
    CaseNumber number = opened(call("RETURN").param("method", "LABEL"));

    ServiceCase opened = cases.get(number);
    assertThat(opened.type()).isEqualTo(CaseType.RETURN);
    assertThat(opened.origin().channel()).isEqualTo(Channel.COUNTER);
    assertThat(opened.lines()).hasSize(1);
    assertThat(opened.owner()).isNotNull();
    assertThat(noted()).isEqualTo("CASE_OPENED " + number);
  }

  @Test
  @DisplayName(
      "INT-11 an installation, a loan and an upgrade are opened for a caller who can have one")
  void offered() throws Exception {
    order = sites.order("DE", sites.category("DE"));
    opensOffer(CaseType.SITE_VISIT, "1|" + order);

    CaseNumber repair = repairs.open(repairs.order());
    String device = loans.device();
    order = cases.get(repair).orderNumber();
    assertThat(device).isNotNull();
    isNotFor("ADMIN", CaseType.LOAN_DEVICE, repair.value());
    opensOffer(CaseType.LOAN_DEVICE, repair.value());

    Unit unit = plans.unit("DE");
    order = unit.sale().orderNumber();
    String offer = upgrades.offered(unit) + "|" + unit.serial().value();
    isNotFor("VISITS", CaseType.SERVICE_PLAN, offer);
    opensOffer(CaseType.SERVICE_PLAN, offer);
    as(offers(CaseType.SERVICE_PLAN, offer))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("They ask for it")));
  }

  /** Whoever may not sell it on its own page may not by telephone. */
  private void isNotFor(String team, CaseType type, String key) throws Exception {
    person = fixture.customer(order);
    RequestPostProcessor other = user("other").roles(team);
    http.perform(get("/work/hotline").param("q", order).with(other))
        .andExpect(content().string(containsString("name=\"person\" value=\"" + person)))
        .andExpect(content().string(not(containsString(type + "|" + key))));
    http.perform(offers(type, key).with(other).with(csrf()))
        .andExpect(status().isUnprocessableEntity());
  }

  private void opensOffer(CaseType type, String key) throws Exception {
    person = fixture.customer(order);
    as(get("/work/hotline").param("q", order))
        .andExpect(content().string(containsString("value=\"" + type + "|" + key + "\"")));
    CaseNumber number = opened(offers(type, key));
    assertThat(cases.get(number).type()).isEqualTo(type);
    assertThat(noted()).isEqualTo("CASE_OPENED " + number);
  }

  private MockHttpServletRequestBuilder offers(CaseType type, String key) {
    return post("/work/hotline/offers")
        .param("person", person)
        .param("text", "They ask for it")
        .param("offer", type + "|" + key);
  }

  @Test
  @DisplayName("INT-11 what comes instead is chosen among the variants of what was bought")
  void variants() throws Exception {
    String family = "family-" + System.nanoTime();
    for (String sku : List.of("CUP", family)) {
      products.keep(
          new Product(
              sku,
              family,
              "Cup " + sku,
              Map.of(),
              new Money(1700, "EUR"),
              null,
              PLENTY,
              null,
              Set.of(),
              null));
    }
    as(get("/work/hotline").param("q", order))
        .andExpect(content().string(containsString("<option value=\"" + family + "\"")))
        .andExpect(content().string(containsString("+€2.00")));
    CaseNumber number =
        opened(call("EXCHANGE").param("method", "LABEL").param("lines[0].exchangeSku", family));
    assertThat(
            jdbc.sql("select exchange_sku from case_line where case_number = ?")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo(family);
  }

  @Test
  @DisplayName("INT-11 what is wrong stands beside its field, and nothing that was typed is lost")
  void refused() throws Exception {
    as(post("/work/hotline")
            .param("person", person)
            .param("order", order)
            .param("type", "RETURN")
            .param("text", "Broken cups, says the caller")
            .param("lines[0].order", order)
            .param("lines[0].line", "1")
            .param("lines[0].quantity", "9"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("Broken cups, says the caller")))
        .andExpect(content().string(containsString("value=\"9\"")))
        .andExpect(content().string(containsString("class=\"error\"")));
  }

  @Test
  @DisplayName("INT-11 a call is kept also where no case is opened, of people unknown too")
  void kept() throws Exception {
    as(post("/work/hotline/notes").param("text", "Opening hours?").param("outcome", "ANSWERED"))
        .andExpect(status().isUnprocessableEntity());
    as(post("/work/hotline/notes")
            .param("person", person)
            .param("text", "Opening hours?")
            .param("outcome", "ANSWERED"))
        .andExpect(status().is3xxRedirection());
    as(post("/work/hotline/notes")
            .param("person", "nobody\0here")
            .param("text", "Opening hours?")
            .param("outcome", "ANSWERED"))
        .andExpect(status().isNotFound());
    assertThat(noted()).startsWith("ANSWERED");
    as(get("/work/hotline").param("person", person))
        .andExpect(content().string(containsString("Opening hours?")));
  }

  @Test
  @DisplayName(
      "INT-02 what a customer says waits in the inbox until somebody answers, thanks do not")
  void inbox() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    says(number, "Thank you very much!");
    assertThat(wholeInbox("ann")).doesNotContain(number.value());
    says(number, "Where is my cup?");
    as(get("/work/inbox").param("channel", "PORTAL"))
        .andExpect(content().string(containsString("Where is my cup?")));
    as(get("/work/inbox").param("channel", "EMAIL"))
        .andExpect(content().string(not(containsString(number.value()))));
    as(post("/work/inbox/" + number + "/answer").param("text", " ").param("seen", NOW))
        .andExpect(flash().attribute("refused", number.value()));
    as(post("/work/inbox/" + number + "/answer").param("text", "On its way.").param("seen", NOW))
        .andExpect(flash().attribute("done", number.value()));
    assertThat(wholeInbox("ann")).doesNotContain(number.value());

    says(number, "Fine, I wait.");
    String before = "2020-01-01T00:00:00Z";
    as(post("/work/inbox/" + number + "/no-answer").param("seen", before))
        .andExpect(flash().attribute("refused", number.value()));
    as(post("/work/inbox/" + number + "/answer").param("text", "Good.").param("seen", before))
        .andExpect(flash().attribute("typed", "Good."));
    assertThat(wholeInbox("ann")).contains("Fine, I wait.");
    as(post("/work/inbox/" + number + "/no-answer").param("seen", NOW))
        .andExpect(flash().attribute("done", number.value()));
    as(post("/work/inbox/" + number + "/no-answer").param("seen", NOW))
        .andExpect(flash().attribute("refused", number.value()));
    assertThat(fixture.events(number)).contains("WordsNeededNoAnswer");

    says(number, "It came broken.");
    as(post("/work/cases/" + number + "/messages").param("text", "Fine.").param("seen", before));
    assertThat(wholeInbox("ann")).contains("It came broken.");
    as(post("/work/cases/" + number + "/messages").param("text", "Sorry.").param("seen", NOW));
    assertThat(wholeInbox("ann")).doesNotContain("It came broken.");
  }

  @Test
  @DisplayName("INT-02 one takes what waits, the others see it and cannot write the same answer")
  void taken() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    says(number, "Where is my plate?");
    String at = "/work/inbox/" + number;
    as("agent", post(at + "/take").param("channel", "PORTAL"))
        .andExpect(redirectedUrl("/work/inbox/" + number + "?channel=PORTAL"));
    row("agent2", number).contains("Agent (demo) answers this").doesNotContain("/no-answer");
    as("agent2", post(at + "/answer").param("text", "Soon.").param("seen", NOW))
        .andExpect(flash().attribute("typed", "Soon."))
        .andExpect(flash().attribute("refused", number.value()));
    as("agent2", post(at + "/take")).andExpect(flash().attribute("refused", number.value()));
    as("agent2", post(at + "/give-back")).andExpect(flash().attribute("refused", number.value()));
    as("agent", get("/work/inbox").param("mine", "true"))
        .andExpect(content().string(containsString(number.value())));

    as("agent", post(at + "/give-back")).andExpect(flash().attribute("free", number.value()));
    row("agent2", number).contains(at + "/take", "English");
    as("agent2", post(at + "/take")).andExpect(flash().attribute("yours", number.value()));
    as("agent2", post(at + "/answer").param("text", "Soon.").param("seen", NOW))
        .andExpect(flash().attribute("done", number.value()));
    as("agent2", post(at + "/take")).andExpect(flash().attribute("refused", number.value()));
    assertThat(fixture.events(number)).contains("WordsTaken", "WordsGivenBack");
  }

  @Test
  @DisplayName("INT-02 of two answers to the same words one is written, the other stays typed")
  void answeredOnce() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    says(number, "Where is my jug?");
    List<Map<String, Object>> told =
        List.of("agent", "agent2").parallelStream().map(who -> answers(who, number)).toList();
    assertThat(told).filteredOn(one -> one.containsKey("done")).hasSize(1);
    assertThat(told)
        .filteredOn(one -> one.containsKey("refused"))
        .singleElement()
        .satisfies(one -> assertThat(one).containsEntry("typed", "On its way."))
        .satisfies(one -> assertThat(one.get("why")).asString().startsWith("Nothing waits"));
    assertThat(answers("agent", number)).containsEntry("refused", number.value());
    assertThat(written(number)).isOne();
  }

  @Test
  @DisplayName("INT-02 words said at the moment somebody needs none answered are not taken away")
  void saidMeanwhile() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    says(number, "Where is my plate?");
    CompletableFuture<Map<String, Object>> needsNone =
        transactions.execute(
            begun -> {
              jdbc.sql(
                      """
                      update unanswered_word set last_at = last_at + interval '1 hour'
                      where case_number = ?
                      """)
                  .param(number.value())
                  .update();
              CompletableFuture<Map<String, Object>> other =
                  CompletableFuture.supplyAsync(() -> needsNone(number));
              await().until(this::isBehindAnother);
              return other;
            });

    assertThat(needsNone.get(10, TimeUnit.SECONDS)).containsEntry("refused", number.value());
    assertThat(wholeInbox("ann")).contains("Where is my plate?");
  }

  private Map<String, Object> needsNone(CaseNumber number) {
    try {
      String seen =
          jdbc.sql("select last_at from unanswered_word where case_number = ?")
              .param(number.value())
              .query(Timestamp.class)
              .single()
              .toInstant()
              .toString();
      return as("agent", post("/work/inbox/" + number + "/no-answer").param("seen", seen))
          .andReturn()
          .getFlashMap();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private boolean isBehindAnother() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%unanswered_word%')
            """)
        .query(Boolean.class)
        .single();
  }

  private Map<String, Object> answers(String who, CaseNumber number) {
    try {
      return as(
              who,
              post("/work/inbox/" + number + "/answer")
                  .param("text", "On its way.")
                  .param("seen", NOW))
          .andReturn()
          .getFlashMap();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Letters to the customer. */
  private int written(CaseNumber number) {
    return jdbc.sql(
            "select count(*) from case_message where case_number = ? and direction = 'OUT' and"
                + " body = 'On its way.'")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("INT-02 a chat, words on a case and a missed call stand in one list by due time")
  void oneList() throws Exception {
    CaseNumber written = fixture.open(CaseType.INQUIRY, order);
    says(written, "Where is my bowl?");
    clocks.follow(written);
    CaseNumber talked = ways.waiting();
    String phone = "+49 151 " + (System.nanoTime() + "").substring(6);
    jdbc.sql("update customer set phone = ?, name = ?, language = 'zh-CN' where id = ?")
        .params(phone, "Renate " + person, person)
        .update();
    boolean news = ringing.rings("i" + System.nanoTime(), phone);
    assertThat(news && ringing.rings("j" + System.nanoTime(), phone)).isTrue();

    Sight all = new Sight(null, null, List.of(ways.of(talked).id()), true);
    List<Waiting> waiting = inbox.list(all, null, 1_000);
    assertThat(waiting)
        .extracting(Waiting::dueAt)
        .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
    assertThat(waiting).filteredOn(one -> phone.equals(one.phone())).hasSize(1);
    assertThat(waiting)
        .filteredOn(
            one -> phone.equals(one.phone()) || List.of(written, talked).contains(one.number()))
        .allMatch(one -> one.dueAt() != null && one.language() != null)
        .extracting(Waiting::kind)
        .containsExactlyInAnyOrder(Kind.WORDS, Kind.CHAT, Kind.CALL);
    assertThat(inbox.counts(all).values().stream().mapToInt(one -> one).sum())
        .isEqualTo(waiting.size());
    assertThat(inbox.list(new Sight(null, "CHAT", List.of(), true), null, 9))
        .noneMatch(one -> one.kind() == Kind.CHAT);

    as("agent", get("/work/inbox").param("channel", "HOTLINE"))
        .andExpect(content().string(containsString("Renate " + person)))
        .andExpect(content().string(not(containsString(written.value()))));
    String call =
        waiting.stream().filter(one -> phone.equals(one.phone())).findFirst().orElseThrow().key();
    as("agent", post("/work/hotline/calls/" + call)).andExpect(status().is3xxRedirection());
    as("agent2", get("/work/inbox").param("channel", "HOTLINE"))
        .andExpect(content().string(containsString("Agent (demo) answers this")));
    as("agent2", post("/work/hotline/calls/" + call + "/give-back"))
        .andExpect(flash().attributeExists("refusedCall"));
    as("agent", post("/work/hotline/calls/" + call + "/give-back"))
        .andExpect(flash().attributeCount(0));
    assertThat(inbox.list(all, null, 1_000))
        .filteredOn(one -> phone.equals(one.phone()))
        .allMatch(one -> one.taker() == null);
    as("agent", get("/work/inbox").param("behind", "nonsense!")).andExpect(status().isBadRequest());
  }

  @Test
  @DisplayName("INT-02 of withheld numbers each is a caller; one taken and not called waits again")
  void withheld() throws Exception {
    String one = rings("anonymous");
    String other = rings("anonymous");
    as("agent", post("/work/hotline/calls/" + one)).andExpect(status().is3xxRedirection());
    assertThat(waits()).contains(other).doesNotContain(one);
    as("agent2", post("/work/hotline/calls/" + other)).andExpect(flash().attributeCount(0));
    as("agent2", post("/work/hotline/calls/" + one + "/called"))
        .andExpect(flash().attributeExists("refusedCall"));

    String phone = "+49 152 " + (System.nanoTime() + "").substring(6);
    String monday = rings(phone);
    earlier(monday, "rang_at = rang_at - interval '3 days'");
    as("agent", post("/work/hotline/calls/" + monday));
    earlier(monday, "taken_at = taken_at - interval '3 days'");
    assertThat(waits()).as("taken to be called back, and was not").contains(monday);
    as("agent2", post("/work/hotline/calls/" + monday)).andExpect(flash().attributeCount(0));
    as("agent2", post("/work/hotline/calls/" + monday + "/called"))
        .andExpect(flash().attributeCount(0));
    assertThat(waits()).as("was called").doesNotContain(monday);

    String thursday = rings(phone);
    as("agent2", post("/work/hotline/calls/" + thursday));
    as("agent2", post("/work/hotline/calls/" + thursday + "/give-back"))
        .andExpect(flash().attributeCount(0));
    assertThat(waits()).contains(thursday).doesNotContain(monday);
    as("agent2", post("/work/hotline/calls/" + thursday));
    as(
        "agent2",
        post("/work/hotline/notes")
            .param("caller", "Kim")
            .param("channel", "HOTLINE")
            .param("text", "Opening hours?")
            .param("outcome", "ANSWERED"));
    earlier(thursday, "taken_at = taken_at - interval '1 day', picked_up = false");
    assertThat(waits()).as("noted, so spoken with").doesNotContain(thursday);
  }

  @Test
  @DisplayName("INT-11 notes of one caller leave the call of an unknown number to be called back")
  void whoseCall() throws Exception {
    String unknown = rings("+49 153 " + (System.nanoTime() + "").substring(6));
    String phone = "+49 154 " + (System.nanoTime() + "").substring(6);
    jdbc.sql("update customer set phone = ? where id = ?").params(phone, person).update();
    String theirs = rings(phone);
    as("agent", post("/work/hotline/calls/" + unknown));
    as("agent", post("/work/hotline/calls/" + theirs));

    as("agent", note()).andExpect(status().is3xxRedirection());
    as("agent", note()).andExpect(status().is3xxRedirection());
    as("agent", note().param("call", "")).andExpect(status().is3xxRedirection());
    assertThat(isCalled(theirs)).isTrue();
    assertThat(isCalled(unknown)).as("nobody spoke with them").isFalse();

    Document page = Jsoup.parse(page("/work/hotline?person=" + person));
    assertThat(page.select("[name=call] option[value=" + unknown + "]")).hasSize(1);
    assertThat(page.select("[name=call] [selected]")).as("theirs alone is proposed").isEmpty();
    as("agent", note().param("call", unknown)).andExpect(status().is3xxRedirection());
    assertThat(isCalled(unknown)).as("named").isTrue();
  }

  private MockHttpServletRequestBuilder note() {
    return post("/work/hotline/notes")
        .param("person", person)
        .param("channel", "HOTLINE")
        .param("text", "Opening hours?")
        .param("outcome", "ANSWERED");
  }

  private boolean isCalled(String call) {
    return jdbc.sql("select called_at is not null from ringing_call where id = ?")
        .param(call)
        .query(Boolean.class)
        .single();
  }

  private String rings(String phone) {
    String id = "w" + System.nanoTime();
    assertThat(ringing.rings(id, phone)).isTrue();
    return id;
  }

  private void earlier(String call, String set) {
    assertThat(jdbc.sql("update ringing_call set " + set + " where id = ?").param(call).update())
        .isOne();
  }

  /** Calls that wait for anybody. */
  private List<String> waits() {
    return inbox.list(new Sight(null, "HOTLINE", List.of(), true), null, 1_000).stream()
        .filter(call -> call.taker() == null)
        .map(Waiting::key)
        .toList();
  }

  @Test
  @DisplayName(
      "KNO-10 INT-02 an answer starts from words in the customer’s language, quotes folded")
  void answers() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    jdbc.sql("update service_case set language = 'zh-CN' where number = ?")
        .param(number.value())
        .update();
    says(number, "Is it blue?\\n\\n> On Monday we wrote");
    Document page = Jsoup.parse(page("/work/inbox/" + number));
    assertThat(page.select("[data-template] option").eachAttr("value"))
        .anySatisfy(
            text -> assertThat(text).contains(number.value()).containsPattern("\\p{IsHan}"));
    assertThat(page.select("details:not([open]) > .pre").eachText())
        .contains("> On Monday we wrote");
    assertThat(page.select("textarea[data-unsent]").attr("data-unsent"))
        .isEqualTo("reply " + number);
    assertThat(Jsoup.parse(page("/work/cases/" + number)).select("[hx-get$=/help]")).hasSize(1);
    assertThat(
            Jsoup.parse(page("/work/inbox/" + number + "/help")).select("[data-template] option"))
        .hasSizeGreaterThan(4);
  }

  private String page(String path) throws Exception {
    return as("agent", get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName("INT-02 however many wait, each is reached, a page after the other")
  void everyPage() throws Exception {
    List<CaseNumber> waiting =
        List.of(fixture.open(CaseType.INQUIRY, order), fixture.open(CaseType.SUGGESTION, order));
    for (CaseNumber number : waiting) {
      says(number, "Where is it?");
    }
    Sight words = new Sight(null, null, List.of(), false);
    List<Waiting> all = inbox.list(words, null, 1_000);
    List<Waiting> one = inbox.list(words, null, 1);
    List<Waiting> paged = new ArrayList<>();
    while (!one.isEmpty()) {
      paged.addAll(one);
      one = inbox.list(words, WaitingPlace.parse(WaitingPlace.of(one.get(0)).opaque()), 1);
    }
    assertThat(paged).isEqualTo(all).extracting(Waiting::number).containsAll(waiting);
    Waiting last = all.get(all.size() - 2);
    as(get("/work/inbox").param("behind", WaitingPlace.of(last).opaque()))
        .andExpect(content().string(containsString(all.get(all.size() - 1).number().value())))
        .andExpect(content().string(not(containsString(last.number().value()))));
  }

  @Test
  @DisplayName("INT-11 staff enter how content somebody is who does not use the web")
  void rates() throws Exception {
    CaseNumber number = fixture.open(CaseType.INQUIRY, order);
    as(rate(number, "4")).andExpect(flash().attributeExists("refused"));
    as(post("/api/v1/cases/" + number + "/withdraw")
            .contentType("application/json")
            .content("{\"reason\":\"Found it.\"}"))
        .andExpect(status().is2xxSuccessful());
    as(get("/work/hotline").param("person", person))
        .andExpect(content().string(containsString("They rate a case")));
    as(rate(number, "9")).andExpect(flash().attributeExists("refused"));
    as(rate(number, "4")).andExpect(flash().attributeExists("kept"));
    assertThat(cases.get(number).state().contacts().satisfaction()).isEqualTo(4);
  }

  private MockHttpServletRequestBuilder rate(CaseNumber number, String score) {
    return post("/work/hotline/ratings")
        .param("person", person)
        .param("number", number.value())
        .param("score", score);
  }

  private void says(CaseNumber number, String words) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/messages")
                .with(user(person).roles("CUSTOMER"))
                .with(csrf())
                .contentType("application/json")
                .content("{\"text\":\"" + words + "\"}"))
        .andExpect(status().isCreated());
  }

  private CaseNumber opened(MockHttpServletRequestBuilder call) throws Exception {
    String place =
        as(call)
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
  }

  private MockHttpServletRequestBuilder call(String type) {
    return post("/work/hotline")
        .param("person", person)
        .param("channel", "COUNTER")
        .param("order", order)
        .param("type", type)
        .param("text", "The handle came off")
        .param("lines[0].order", order)
        .param("lines[0].line", "1")
        .param("lines[0].quantity", "1")
        .param("lines[0].reason", "DEFECTIVE")
        .param("lines[0].remedy", type.equals("EXCHANGE") ? "EXCHANGE" : "REFUND");
  }

  private String noted() {
    return jdbc.sql(
            "select outcome || ' ' || coalesce(case_number, '') from call_note where person = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  /** Page by page: others of the suite wait too. */
  private String wholeInbox(String who) throws Exception {
    StringBuilder pages = new StringBuilder();
    String next = "/work/inbox";
    while (!next.isEmpty()) {
      String page = as(who, get(URI.create(next))).andReturn().getResponse().getContentAsString();
      pages.append(page);
      next = Jsoup.parse(page).select("a[rel=next]").attr("href");
    }
    return pages.toString();
  }

  /** How one of the inbox stands there for somebody. */
  private AbstractStringAssert<?> row(String who, CaseNumber number) throws Exception {
    String page = wholeInbox(who);
    String from = page.substring(page.indexOf("id=\"w-" + number));
    return assertThat(from.substring(0, from.indexOf("</article>")));
  }

  private ResultActions as(MockHttpServletRequestBuilder asked) throws Exception {
    return as("ann", asked);
  }

  private ResultActions as(String who, MockHttpServletRequestBuilder asked) throws Exception {
    return http.perform(asked.with(user(who).roles("AGENT")).with(csrf()));
  }
}
