package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.Cases;
import io.recourse.chat.Chats;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A day's measure for each customer, above what an honest one ever sends. */
@RecourseTest
class CustomerVolumeTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired VolumeSettings settings;
  @Autowired DailyVolume day;
  @Autowired Clock clock;
  @Autowired Chats chats;
  @Autowired Cases cases;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  Order order;
  String person;
  RequestPostProcessor buyer;

  @BeforeEach
  void aCustomer() {
    order = CaseFixtures.order(orders, clock.instant());
    person = orders.find(order.number()).orElseThrow().customer().person();
    buyer = user(person).roles("CUSTOMER");
  }

  @Test
  @DisplayName(
      "PLT-07 one case too many in a day is 429 with Retry-After, and another's day is free")
  void cases() throws Exception {
    for (int sent = 0; sent < settings.cases(); sent++) {
      assertThat(open("matter " + sent, buyer).getStatus()).isEqualTo(201);
    }

    MockHttpServletResponse refused = open("one more", buyer);

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getContentType()).startsWith("application/problem+json");
    assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isPositive();
    assertThat(open("by phone", user("agent").roles("AGENT")).getStatus()).isEqualTo(201);
  }

  @Test
  @DisplayName("PLT-07 what is refused for another reason takes nothing of the day")
  void refusalsAreFree() throws Exception {
    for (int sent = 0; sent < settings.cases() + 1; sent++) {
      assertThat(open("x".repeat(300), buyer).getStatus()).isEqualTo(422);
    }
    assertThat(open("short", buyer).getStatus()).isEqualTo(201);
  }

  @Test
  @DisplayName("PLT-07 files are measured by number and by bytes")
  void files() throws Exception {
    assertThat(upload().getStatus()).isEqualTo(201);
    assertThat(day.take(Volume.BYTES, person, settings.bytes().toBytes() - 2_500_000).isZero())
        .isTrue();

    MockHttpServletResponse refused = upload();

    assertThat(refused.getStatus()).isEqualTo(429);
    day.giveBack(Volume.BYTES, person, 2_000_000);
    assertThat(upload().getStatus()).isEqualTo(201);
  }

  @Test
  @DisplayName("PLT-07 files with a complaint are files, and cost nothing where it is shown again")
  void filesOfForms() throws Exception {
    long left = 1_000_000;
    assertThat(day.take(Volume.BYTES, person, settings.bytes().toBytes() - left).isZero()).isTrue();
    for (int at = 0; at < 3; at++) {
      assertThat(complain(900_000).getStatus()).as("shown again, it lacks words").isNotEqualTo(429);
    }
    assertThat(complain(1_300_000).getStatus()).isEqualTo(429);
  }

  private MockHttpServletResponse complain(int bytes) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.multipart("/portal/complaints/new")
                .file(new MockMultipartFile("answer.files", "a.png", "image/png", new byte[bytes]))
                .param("submission", "s" + bytes)
                .with(buyer)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  @Test
  @DisplayName("PLT-07 calling a person in a chat counts as a request, by button and by words")
  void personsInChats() throws Exception {
    assertThat(day.take(Volume.CASES, person, settings.cases() - 2L).isZero()).isTrue();
    String byButton = chat();
    send("/portal/chats/" + byButton + "/person", "");
    send("/portal/chats/" + byButton + "/end", "");
    String byWords = chat();
    send("/portal/chats/" + byWords + "/words", "I want to talk with a real person");
    send("/portal/chats/" + byWords + "/end", "");

    String tooMany = chat();
    send("/portal/chats/" + tooMany + "/person", "");
    send("/portal/chats/" + tooMany + "/words", "I want to talk with a real person");

    assertThat(chats.find(UUID.fromString(byWords)).orElseThrow().caseNumber()).isNotNull();
    assertThat(chats.find(UUID.fromString(tooMany)).orElseThrow().caseNumber()).isNull();
    assertThat(cases.openFor(person)).hasSize(2);
  }

  @Test
  @DisplayName("PLT-07 words in a chat are words: nobody pays for a model without a measure")
  void wordsInChats() throws Exception {
    String chat = chat();
    assertThat(day.take(Volume.WORDS, person, settings.words() - 2L).isZero()).isTrue();
    assertThat(send("/portal/chats/" + chat + "/words", "Hello").getStatus()).isEqualTo(302);
    assertThat(send("/portal/chats/" + chat + "/words", "Hello").getStatus()).isEqualTo(429);
  }

  @Test
  @DisplayName("PLT-07 every form of the portal that opens something has a measure")
  void everyForm() {
    List<String> open =
        mapping.getHandlerMethods().keySet().stream()
            .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.POST))
            .flatMap(one -> one.getPatternValues().stream())
            .filter(path -> path.matches("/portal/[a-z-]+/(new|\\{key})"))
            .map(path -> path.replace("{key}", "*"))
            .filter(path -> Stream.of(Volume.values()).noneMatch(it -> it.paths().contains(path)))
            .toList();
    assertThat(open).isEmpty();
  }

  private String chat() throws Exception {
    return send("/portal/chats/new", "").getRedirectedUrl().replaceFirst(".*/", "");
  }

  private MockHttpServletResponse send(String path, String text) throws Exception {
    return web.perform(
            MockMvcRequestBuilders.post(path).param("text", text).with(buyer).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse open(String subject, RequestPostProcessor who) throws Exception {
    String body =
        """
        {"type":"INQUIRY","channel":"API","orderNumber":"%s","subject":"%s"}\
        """
            .formatted(order.number(), subject);
    return web.perform(
            MockMvcRequestBuilders.post("/api/v1/cases")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse upload() throws Exception {
    byte[] pdf =
        java.util.Arrays.copyOf(
            "%PDF-1.4\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 2_000_000);
    return web.perform(
            MockMvcRequestBuilders.multipart("/api/v1/evidence")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", pdf))
                .with(buyer)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }
}
