package io.recourse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Evidence is known by its bytes and comes back as an attachment; the pages show it. */
@RecourseTest
class EvidenceApiTest {

  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final byte[] EXE = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};

  @Autowired MockMvc web;
  @Autowired JdbcClient sql;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired Clock clock;

  private String number;
  private RequestPostProcessor buyer;

  @BeforeEach
  void aCase() {
    Order order = CaseFixtures.order(orders, clock.instant());
    number =
        openCase
            .open(
                new NewCase(
                    CaseType.COMPLAINT,
                    Channel.PORTAL,
                    order.number(),
                    null,
                    null,
                    "It hums",
                    "please",
                    List.of(),
                    null))
            .serviceCase()
            .number()
            .value();
    buyer = user(order.customer().id()).roles("CUSTOMER");
  }

  @Test
  void keepsAPictureAndGivesItBackAsAnAttachment() throws Exception {
    MockHttpServletResponse kept = upload("lamp.png", "image/png", PNG);
    assertThat(kept.getStatus()).isEqualTo(201);

    MockHttpServletResponse read =
        web.perform(get(kept.getHeader("Location")).with(buyer)).andReturn().getResponse();

    assertThat(read.getContentAsByteArray()).isEqualTo(PNG);
    assertThat(read.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(read.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.getHeaders("Content-Security-Policy"))
        .anyMatch(policy -> policy.contains("sandbox"));
    RequestPostProcessor stranger = user("C-stranger").roles("CUSTOMER");
    assertThat(
            web.perform(get(kept.getHeader("Location")).with(stranger))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void refusesWhatOnlyCallsItselfAPicture() throws Exception {
    assertThat(upload("lamp.png", "image/png", EXE).getStatus()).isEqualTo(415);
    assertThat(upload("lamp.pdf", "image/png", PNG).getStatus()).isEqualTo(415);
    assertThat(upload("lamp.png", "application/pdf", PNG).getStatus()).isEqualTo(415);
    assertThat(upload("lamp.svg", "image/svg+xml", "<svg/>".getBytes()).getStatus()).isEqualTo(415);
    assertThat(upload("lamp.png", "image/png", new byte[0]).getStatus()).isEqualTo(422);
    assertThat(files()).isZero();
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    byte[] large = new byte[11 * 1024 * 1024];
    System.arraycopy(PNG, 0, large, 0, PNG.length);
    assertThat(upload("lamp.png", "image/png", large).getStatus()).isEqualTo(413);
    assertThat(files()).isZero();
  }

  @Test
  void keepsOnlyTheBareName() throws Exception {
    upload("../../etc/lamp\r\n.png", "image/png", PNG);
    assertThat(
            sql.sql("select file_name from evidence where case_number = ?")
                .param(number)
                .query(String.class)
                .single())
        .isEqualTo("lamp__.png");
  }

  @Test
  void theCasePageShowsAllOfIt() throws Exception {
    upload("lamp.png", "image/png", PNG);

    MockHttpServletResponse page =
        web.perform(get("/work/cases/" + number).with(user("agent").roles("AGENT")))
            .andReturn()
            .getResponse();

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains(number, "It hums", "lamp.png", "Kim Lee");
    for (String language : List.of("en", "zh-CN", "zh-TW")) {
      String list =
          web.perform(get("/work/cases?lang=" + language).with(user("agent").roles("AGENT")))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(list).contains(number).doesNotContain("??");
    }
  }

  private MockHttpServletResponse upload(String name, String type, byte[] bytes) throws Exception {
    return web.perform(
            multipart("/api/v1/cases/" + number + "/evidence")
                .file(new MockMultipartFile("file", name, type, bytes))
                .with(buyer)
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private int files() {
    return sql.sql("select count(*) from evidence where case_number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }
}
