package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.recourse.cases.CaseFixtures;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A day's measure for each customer, above what an honest one ever sends. */
@RecourseTest
class CustomerVolumeTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired VolumeSettings settings;
  @Autowired DailyVolume day;
  @Autowired Clock clock;

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
