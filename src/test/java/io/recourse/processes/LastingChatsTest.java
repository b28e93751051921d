package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.chat.AskForPerson;
import io.recourse.chat.Chat;
import io.recourse.chat.Chat.Ending;
import io.recourse.chat.Chats;
import io.recourse.chat.OpenChat;
import io.recourse.chat.SayInChat;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Retention;
import io.recourse.conversation.PostMessage;
import io.recourse.orders.BuyerChanged;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose a chat is, how long it lasts and what it answers. */
@RecourseTest
class LastingChatsTest {

  @Autowired Clock clock;
  @Autowired ChatWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired Chats chats;
  @Autowired OpenChat open;
  @Autowired AskForPerson ask;
  @Autowired SayInChat say;
  @Autowired PostMessage post;
  @Autowired List<Retention> retentions;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName(
      "INT-07 TRI-07 a chat ends with the buyer's case, and the new buyer begins their own")
  void buyer_changed() throws Exception {
    CaseNumber number = ways.taken();
    Chat old = ways.of(number);
    String now = cases.get(fixture.open(CaseType.INQUIRY)).customerId();

    transaction.executeWithoutResult(
        done -> {
          String order = cases.get(number).orderNumber();
          jdbc.sql("update shop_order set customer_id = ? where number = ?")
              .params(now, order)
              .update();
          events.publishEvent(new BuyerChanged(order, now));
        });

    assertThat(find(old.id()).endedAs()).isEqualTo(Ending.BUYER_CHANGED);
    http.perform(get("/portal/chats/" + old.id()).with(customer(old.person())))
        .andExpect(status().isNotFound());
    http.perform(
            post("/portal/chats/" + old.id() + "/words")
                .param("text", "Still here?")
                .with(customer(old.person()))
                .with(csrf()))
        .andExpect(status().isNotFound());
    UUID own = open.open(now, number, "en");
    ask.ask(find(own));
    assertThat(find(own).standing()).isEqualTo(Chat.Standing.WAITING);
  }

  @Test
  @DisplayName("TRI-07 one customer has one chat about a case, and people come to a case once")
  void once() {
    CaseNumber number = ways.waiting();
    Chat first = ways.of(number);
    assertThat(open.open(first.person(), number, "en")).isEqualTo(first.id());
    assertThat(chats.add(assisted(first.person(), number))).isFalse();
    Chat other = assisted(cases.get(fixture.open(CaseType.INQUIRY)).customerId(), number);
    assertThat(chats.add(other)).isTrue();

    ask.ask(other);

    assertThat(find(other.id()).standing()).isEqualTo(Chat.Standing.ASSISTED);
    assertThat(ways.of(number).id()).isEqualTo(first.id());
  }

  @Test
  @DisplayName("TRI-09 a word in a chat answers words of the chat that were read, and no letter")
  void letters_wait() {
    CaseNumber number = ways.taken();
    Chat chat = ways.of(number);
    Instant read = last(chat);
    say.customer(chat, "Is it on its way?");
    Actor buyer = new Actor(Actor.Kind.CUSTOMER, chat.person());
    var unused = post.fromCustomer(number, "A letter of some length.", "EMAIL", buyer);

    say.agent(chat, "agent", "Kim", "Hello, I am here.", read);
    assertThat(waiting(number)).containsExactlyInAnyOrder("CHAT", "EMAIL");

    say.agent(chat, "agent", "Kim", "It is.", last(chat));
    assertThat(waiting(number)).containsExactly("EMAIL");
  }

  @Test
  @DisplayName("TRI-09 who writes alone is not silent")
  void alone() {
    CaseNumber number = ways.taken();
    Chat chat = ways.of(number);
    say.customer(chat, "One thing.");
    Instant first = wordBy(number);
    say.customer(chat, "And another.");
    assertThat(wordBy(number)).isAfter(first);
  }

  @Test
  @DisplayName("KNO-03 who comes back later or in another language begins anew with the assistant")
  void begun_anew() {
    String person = cases.get(fixture.open(CaseType.INQUIRY)).customerId();
    UUID english = open.open(person, null, "en");
    assertThat(open.open(person, null, "en")).isEqualTo(english);
    UUID chinese = open.open(person, null, "zh-CN");
    assertThat(chinese).isNotEqualTo(english);
    assertThat(find(english).endedAs()).isEqualTo(Ending.BEGUN_ANEW);
    jdbc.sql("update chat_line set at = at - interval '1 hour' where chat = ?")
        .param(chinese)
        .update();
    assertThat(open.open(person, null, "zh-CN")).isNotEqualTo(chinese);
  }

  @Test
  @DisplayName("TRI-07 the assistant's chat is full once, people talk on")
  void full() {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    UUID id = open.open(cases.get(number).customerId(), number, "en");
    jdbc.sql(
            """
            insert into chat_line (chat, voice, words, at)
            select ?, 'CUSTOMER', 'word ' || i, now() from generate_series(1, 200) i
            """)
        .param(id)
        .update();
    Assertions.assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> say.customer(find(id), "More"));
    ask.ask(find(id));
    say.customer(find(id), "Now to a person");
    assertThat(chats.lines(id)).last().extracting("words").isEqualTo("Now to a person");
  }

  @Test
  @DisplayName("LAW-06 a chat without a case is kept until some time after its last line")
  void kept() {
    UUID talking = open.open(cases.get(fixture.open(CaseType.INQUIRY)).customerId(), null, "en");
    UUID silent = open.open(cases.get(fixture.open(CaseType.INQUIRY)).customerId(), null, "en");
    jdbc.sql("update chat set started_at = started_at - interval '100 days' where id in (?, ?)")
        .params(talking, silent)
        .update();
    jdbc.sql("update chat_line set at = at - interval '100 days' where chat = ?")
        .param(silent)
        .update();

    retentions.stream()
        .filter(one -> one.table().equals("chat"))
        .forEach(one -> one.remove(clock.instant()));

    assertThat(chats.find(talking)).isPresent();
    assertThat(chats.find(silent)).isEmpty();
  }

  @Test
  @DisplayName("LAW-06 who comes by a link reads nothing that was said of other cases")
  void by_a_link() throws Exception {
    CaseNumber other = fixture.open(CaseType.INQUIRY);
    String person = cases.get(other).customerId();
    UUID id = open.open(person, null, "en");
    words(id, person, "What is the status of my case?");
    assertThat(chats.lines(id)).anyMatch(line -> line.words().contains(other.value()));
    words(id, person, "I want to talk with a real person");

    CaseNumber number = find(id).caseNumber();
    assertThat(cases.get(number).origin().body()).doesNotContain(other.value());
    RequestPostProcessor link =
        user(person)
            .authorities(
                AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number.value()));
    http.perform(get("/portal/chats/" + id).with(link))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(other.value()))))
        .andExpect(content().string(not(containsString("What is the status"))));
    http.perform(get("/portal/chats/" + id).with(customer(person)))
        .andExpect(content().string(containsString(other.value())));
  }

  private void words(UUID chat, String person, String text) throws Exception {
    http.perform(
            post("/portal/chats/" + chat + "/words")
                .param("text", text)
                .with(customer(person))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  private Chat assisted(String person, CaseNumber about) {
    return new Chat(
        UUID.randomUUID(),
        person,
        about,
        "en",
        Chat.Standing.ASSISTED,
        null,
        null,
        null,
        null,
        clock.instant().minus(Duration.ofMinutes(1)));
  }

  private Instant last(Chat chat) {
    var lines = chats.lines(chat.id());
    return lines.get(lines.size() - 1).at();
  }

  private List<String> waiting(CaseNumber number) {
    return jdbc.sql("select channel from unanswered_word where case_number = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private Instant wordBy(CaseNumber number) {
    return jdbc.sql(
            """
            select due_at from case_clock where case_number = ? and name = 'chatWord'
              and state = 'RUNNING'
            """)
        .param(number.value())
        .query(java.sql.Timestamp.class)
        .single()
        .toInstant();
  }

  private Chat find(UUID id) {
    return chats.find(id).orElseThrow();
  }

  private static RequestPostProcessor customer(String person) {
    return user(person).roles("CUSTOMER");
  }
}
