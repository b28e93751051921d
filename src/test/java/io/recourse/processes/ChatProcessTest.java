package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.Peaks;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.chat.Because;
import io.recourse.chat.Chat;
import io.recourse.chat.Chat.Ending;
import io.recourse.chat.Chats;
import io.recourse.chat.process.ChatElements;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessages;
import io.recourse.policy.JudgePeak;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.ContactWish;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitChannel;
import io.recourse.visits.VisitOutcome;
import io.recourse.visits.process.VisitElements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Customers talk with the assistant and with people, live. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatProcessTest {

  private static final String ALWAYS =
      """
      zone: UTC
      week: {MONDAY: ["00:00-24:00"], TUESDAY: ["00:00-24:00"], WEDNESDAY: ["00:00-24:00"], THURSDAY: ["00:00-24:00"],
        FRIDAY: ["00:00-24:00"], SATURDAY: ["00:00-24:00"], SUNDAY: ["00:00-24:00"]}
      """;

  @Autowired Clock clock;
  @Autowired ChatWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Chats chats;
  @Autowired VisitFixture visits;
  @Autowired VisitBook visitBook;
  @Autowired Cases cases;
  @Autowired CaseMessages messages;
  @Autowired Peaks peaks;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(ChatElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("KNO-03 TRI-05 a simple question is answered by the assistant, from what we hold")
  void assisted() throws Exception {
    String person = buyer(fixture.order(1));
    String chat = begun(person, "en");
    shown(person, chat).andExpect(content().string(containsString("not a person")));
    say(person, chat, "How do I return a lamp?");

    shown(person, chat)
        .andExpect(content().string(containsString("Open My cases")))
        .andExpect(content().string(containsString("href=\"/portal/cases\"")));
    assertThat(standing(chat)).isEqualTo(Chat.Standing.ASSISTED);
  }

  @Test
  @DisplayName("KNO-03 TRI-05 in Chinese too, found by full text")
  void assisted_in_chinese() throws Exception {
    String person = buyer(fixture.order(1));
    String chat = begun(person, "zh-CN");
    say(person, chat, "请问怎么退货？");
    shown(person, chat).andExpect(content().string(containsString("打开“我的服务单”")));
  }

  @Test
  @DisplayName("KNO-03 the customer's own case is looked up, and nobody else's")
  void own_case() throws Exception {
    CaseNumber own = fixture.open(CaseType.INQUIRY);
    CaseNumber foreign = fixture.open(CaseType.INQUIRY);
    String person = cases.get(own).customerId();
    String chat = begun(person, "en");
    say(person, chat, "What is the status of my case?");
    shown(person, chat)
        .andExpect(content().string(containsString("Your case " + own)))
        .andExpect(content().string(not(containsString(foreign.value()))));
    http.perform(get("/portal/chats/" + chat).with(customer(cases.get(foreign).customerId())))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("TRI-07 handed over with transcript, category and context; nothing is asked twice")
  void handed_over() throws Exception {
    String order = fixture.order(1);
    String person = buyer(order);
    String chat = begun(person, "en");
    say(person, chat, "How do I return a lamp?");
    say(person, chat, "This is unacceptable, I complain.");

    Chat waiting = find(chat);
    assertThat(waiting.standing()).isEqualTo(Chat.Standing.WAITING);
    ServiceCase opened = cases.get(waiting.caseNumber());
    walked.add(opened.number().value());
    assertThat(opened.origin().channel()).isEqualTo(Channel.CHAT);
    assertThat(opened.orderNumber()).isEqualTo(order);
    assertThat(opened.origin().body())
        .contains("Customer: How do I return a lamp?", "Assistant: Open My cases", "I complain.");
    assertThat(opened.owner()).isNotNull();
    assertThat(receipts(opened.number())).contains("assistantRouting");
    agent(get("/work/chats")).andExpect(content().string(containsString(opened.number().value())));
    agent(get("/work/chats/" + chat))
        .andExpect(content().string(containsString("How do I return a lamp?")))
        .andExpect(content().string(containsString("The customer complains.")))
        .andExpect(content().string(containsString(order)))
        .andExpect(content().string(containsString(opened.number().value())));
    agent(get("/work/inbox").param("channel", "CHAT"))
        .andExpect(content().string(containsString(opened.number().value())));
  }

  @Test
  @DisplayName("TRI-07 a person takes it, both talk without mail, and the agent ends it")
  void talked() throws Exception {
    CaseNumber number = ways.waiting();
    walked.add(number.value());
    String chat = ways.of(number).id().toString();
    String person = cases.get(number).customerId();
    int mails = fixture.mails(number).size();
    agent(post("/work/chats/" + chat + "/take"));
    agent(post("/work/chats/" + chat + "/words").param("text", "Hello, I am here."));
    say(person, chat, "Is it on its way?");
    assertThat(fixture.clock(number, "chatPerson")).isEqualTo("MET");
    assertThat(fixture.runningClocks(number)).contains("chatWord");
    shown(person, chat).andExpect(content().string(containsString("Hello, I am here.")));
    assertThat(messages.of(number, false))
        .filteredOn(one -> one.channel().equals("CHAT"))
        .extracting(CaseMessage::body)
        .contains("Hello, I am here.", "Is it on its way?");
    assertThat(fixture.mails(number)).hasSize(mails);
    agent(post("/work/chats/" + chat + "/end"));

    assertThat(find(chat).endedAs()).isEqualTo(Ending.BY_AGENT);
    assertThat(fixture.runningClocks(number)).doesNotContain("chatWord", "chatPerson");
    http.perform(
            post("/portal/chats/" + chat + "/words")
                .param("text", "One more thing")
                .with(customer(person))
                .with(csrf()))
        .andExpect(flash().attributeExists("refused"));
  }

  @Test
  @DisplayName(
      "TRI-07 TRI-09 nobody comes: the answer is owed in writing, and the customer is told")
  void nobody_comes() throws Exception {
    CaseNumber number = ways.waiting();
    walked.add(number.value());
    String chat = ways.of(number).id().toString();
    driver.fireTimer(number, "Timer_NobodyCame");

    assertThat(find(chat).endedAs()).isEqualTo(Ending.IN_WRITING);
    assertThat(fixture.clock(number, "chatPerson")).isEqualTo("BREACHED");
    assertThat(fixture.tasks(number)).containsExactly("Task_AnswerInquiry");
    shown(cases.get(number).customerId(), chat)
        .andExpect(content().string(containsString("We answer in writing on your case " + number)));
  }

  @Test
  @DisplayName("TRI-09 a silent chat is over, the case goes on")
  void silent() {
    CaseNumber number = ways.taken();
    walked.add(number.value());
    String chat = ways.of(number).id().toString();
    driver.fireTimer(number, "Timer_ChatIdle");
    assertThat(find(chat).endedAs()).isEqualTo(Ending.IDLE);
    assertThat(cases.get(number).isEnded()).isFalse();
  }

  @Test
  @DisplayName("CUS-07 a high-value customer has a person at once, an ordinary one the assistant")
  void one_to_one() throws Exception {
    String ordinary = asked(atWork("STANDARD"), "How do I return a lamp?");
    assertThat(standing(ordinary)).isEqualTo(Chat.Standing.ASSISTED);
    String valued = asked(atWork("VIP"), "How do I return a lamp?");
    assertThat(find(valued).because()).hasToString("ONE_TO_ONE");
    assertThat(standing(valued)).isEqualTo(Chat.Standing.WAITING);
  }

  @ParameterizedTest
  @CsvSource({
    "'I return five things, when are they here? Is one lost? Which?', COMPLEX",
    "'Could you make an exception and return it later?', PERSONAL",
    "'I want to return it, and talk with a real person', ASKED",
    "'The lamp I return caught fire', WEIGHTY",
    "'I return it and see you in court', WEIGHTY",
    "'我要退货，请转人工', ASKED",
    "'退货太差了，我要投诉', COMPLAINT"
  })
  @DisplayName("TRI-05 TRI-07 complex, personal and weighty requests go to people at once")
  void to_people(String words, String because) throws Exception {
    String chat = asked(atWork("STANDARD"), words);
    assertThat(find(chat).because()).hasToString(because);
    assertThat(cases.get(find(chat).caseNumber()).origin().body()).contains(words);
  }

  @Test
  @DisplayName(
      "TRI-06 in a peak the assistant takes part, and chats are spread over the helping team")
  void peak() throws Exception {
    String question = "I return five things, when are they here? Is one lost? Which?";
    String waiting = asked(atWork("STANDARD"), question);
    String number = find(waiting).caseNumber().value();
    agentOf("RETURNS", get("/work/chats")).andExpect(content().string(not(containsString(number))));
    agentOf("RETURNS", post("/work/chats/" + waiting + "/take"))
        .andExpect(flash().attributeExists("refused"));
    peaks.begin(
        new Peaks.Load("agent", 200, 1, 1), new JudgePeak.Help("returns", 60, 40), clock.instant());
    try {
      assertThat(standing(asked(atWork("STANDARD"), question))).isEqualTo(Chat.Standing.ASSISTED);
      agentOf("RETURNS", get("/work/chats")).andExpect(content().string(containsString(number)));
      agentOf("RETURNS", post("/work/chats/" + waiting + "/take"));
      assertThat(standing(waiting)).isEqualTo(Chat.Standing.TAKEN);
    } finally {
      peaks.end("agent", clock.instant());
    }
  }

  @Test
  @DisplayName("KNO-03 TRI-05 what the assistant cannot answer goes to a person")
  void unsure() throws Exception {
    String person = buyer(fixture.order(1));
    String chat = begun(person, "en");
    say(person, chat, "Does the enamel contain cadmium?");
    assertThat(find(chat).because()).hasToString("UNSURE");
    walked.add(find(chat).caseNumber().value());
  }

  private String asked(String person, String words) throws Exception {
    String chat = begun(person, "en");
    say(person, chat, words);
    return chat;
  }

  /** A customer of this level in a country where somebody is always at work. */
  private String atWork(String level) {
    String person = buyer(fixture.order(1));
    jdbc.sql("update customer set level = ?, country = 'XZ' where id = ?")
        .params(level, person)
        .update();
    jdbc.sql(
            "insert into calendar_text values ('HOURS', 'agent', 'XZ', '2020-01-01', ?) on conflict"
                + " do nothing")
        .param(ALWAYS)
        .update();
    return person;
  }

  @Test
  @DisplayName("FUP-01 a visit by chat: invited by mail, talked with by the visit team, recorded")
  void visited_by_chat() throws Exception {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    visits.wish(solved, ContactWish.Way.CHAT);
    CaseNumber visit = visits.planned(solved).orElseThrow();
    assertThat(visitBook.get(visit).plan().channel()).isEqualTo(VisitChannel.CHAT);
    assertThat(fixture.tasks(visit)).containsExactly("Task_MakeVisit");
    assertThat(fixture.mailText(visit, "visitAnnounced"))
        .contains("start a chat", "a person of ours talks with you")
        .doesNotContain("calls you by");
    String person = cases.get(visit).customerId();
    String chat = begun(person, "en", visit);
    say(person, chat, "How do I return a lamp?");

    assertThat(standing(chat)).as("no assistant answers").isEqualTo(Chat.Standing.WAITING);
    assertThat(find(chat).because()).isEqualTo(Because.INVITED);
    assertThat(find(chat).caseNumber()).isEqualTo(visit);
    agentOf("FINANCE", get("/work/chats"))
        .andExpect(content().string(not(containsString(visit.value()))));
    agentOf("VISITS", get("/work/chats"))
        .andExpect(content().string(containsString(visit.value())))
        .andExpect(content().string(containsString("We invited the customer")));
    String other = begun(buyer(fixture.order(1)), "en");
    say(find(other).person(), other, "This is unacceptable, I complain.");
    agentOf("VISITS", post("/work/chats/" + other + "/take"))
        .andExpect(flash().attributeExists("refused"));
    agentOf("VISITS", post("/work/chats/" + chat + "/take")).andExpect(flash().attributeCount(0));
    agentOf("VISITS", post("/work/chats/" + chat + "/words").param("text", "How did it go?"));
    shown(person, chat).andExpect(content().string(containsString("How did it go?")));
    say(person, chat, "Well, but the box was hard to open.");
    agentOf("VISITS", post("/work/chats/" + chat + "/end"));

    assertThat(messages.of(visit, true))
        .extracting(CaseMessage::body)
        .anyMatch(words -> words.contains("the box was hard to open"))
        .anyMatch(words -> words.contains("How did it go?"));
    fixture.finish(
        visit,
        "Task_MakeVisit",
        "visits",
        Map.of("outcome", "REACHED", "satisfied", true, "score", 4, "comment", "The box."));
    assertThat(visitBook.tries(visit)).extracting("score").containsExactly(4);
    assertThat(fixture.mails(visit)).last().isEqualTo("visitThanks");
    assertThat(cases.get(visit).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(VisitOutcome.class)
  @DisplayName("FUP-01 a visit by chat ends with each outcome as a call does, and mails no more")
  void visit_by_chat_ends(VisitOutcome outcome) throws Exception {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    visits.wish(solved, ContactWish.Way.CHAT);
    CaseNumber visit = visits.planned(solved).orElseThrow();
    String chat = begun(cases.get(visit).customerId(), "en", visit);
    say(cases.get(visit).customerId(), chat, "Here I am.");
    agentOf("VISITS", post("/work/chats/" + chat + "/take")).andExpect(flash().attributeCount(0));
    agentOf("VISITS", post("/work/chats/" + chat + "/end"));
    Instant callAt = fixture.now().plus(Duration.ofHours(30));
    Map<String, Object> said =
        switch (outcome) {
          case REACHED -> Map.of("satisfied", true, "score", 5);
          case CALL_LATER -> Map.of("callAt", callAt.toString());
          case NO_ANSWER, REFUSED -> Map.of();
        };
    Map<String, Object> values = new HashMap<>(said);
    values.put("outcome", outcome.name());
    fixture.finish(visit, VisitElements.MAKE_VISIT, "visits", values);

    assertThat(visitBook.tries(visit)).extracting("outcome").containsExactly(outcome);
    switch (outcome) {
      case REACHED -> assertVisited(visit, "visitAnnounced", "visitThanks");
      case REFUSED -> assertVisited(visit, "visitAnnounced");
      case CALL_LATER, NO_ANSWER -> {
        assertThat(driver.waitsAt(visit)).contains(VisitElements.AWAIT_NEXT_TRY);
        if (outcome == VisitOutcome.CALL_LATER) {
          assertThat(driver.until(visit, "Timer_NextTryDue", fixture.now()))
              .isBetween(Duration.ofHours(29), Duration.ofHours(30));
        }
        driver.fireTimer(visit, "Timer_NextTryDue");
        assertThat(fixture.tasks(visit)).containsExactly(VisitElements.MAKE_VISIT);
        assertThat(fixture.mails(visit)).as("invited once").containsExactly("visitAnnounced");
      }
    }
  }

  private void assertVisited(CaseNumber visit, String... mails) {
    assertThat(fixture.mails(visit)).containsExactly(mails);
    assertThat(cases.get(visit).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(visit)).isEmpty();
  }

  private String begun(String person, String language) throws Exception {
    return begun(person, language, null);
  }

  private String begun(String person, String language, CaseNumber about) throws Exception {
    String to =
        http.perform(
                post("/portal/chats/new" + (about == null ? "" : "?case=" + about))
                    .with(customer(person))
                    .locale(java.util.Locale.forLanguageTag(language))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return to.replaceFirst(".*/", "");
  }

  private void say(String person, String chat, String words) throws Exception {
    http.perform(
            post("/portal/chats/" + chat + "/words")
                .param("text", words)
                .with(customer(person))
                .with(csrf()))
        .andExpect(status().is3xxRedirection())
        .andExpect(flash().attributeCount(0));
  }

  private ResultActions shown(String person, String chat) throws Exception {
    return http.perform(get("/portal/chats/" + chat).with(customer(person)))
        .andExpect(status().isOk());
  }

  private ResultActions agent(MockHttpServletRequestBuilder request) throws Exception {
    return agentOf("AGENT", request);
  }

  private ResultActions agentOf(String team, MockHttpServletRequestBuilder request)
      throws Exception {
    return http.perform(request.with(user("agent").roles(team)).with(csrf()));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor customer(
      String person) {
    return user(person).roles("CUSTOMER");
  }

  private String buyer(String order) {
    return jdbc.sql("select customer_id from shop_order where number = ?")
        .param(order)
        .query(String.class)
        .single();
  }

  private List<String> receipts(CaseNumber number) {
    return jdbc.sql("select decision from decision_receipt where case_number = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private Chat find(String chat) {
    return chats.find(UUID.fromString(chat)).orElseThrow();
  }

  private Chat.Standing standing(String chat) {
    return find(chat).standing();
  }
}
