package io.recourse.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @DisplayName("RET-08 a photo taken on a task stays with its case and leads back to the task")
  void photoTakenOnATask() throws Exception {
    String task = "7d4f1a80-8f5a-4b8e-9c4e-0a4b6a7d2f11";
    MockHttpServletResponse kept =
        web.perform(
                multipart("/work/cases/{number}/evidence", number)
                    .file(new MockMultipartFile("file", "image.png", "image/png", PNG))
                    .param("task", task)
                    .with(user("agent").roles("AGENT"))
                    .with(csrf()))
            .andReturn()
            .getResponse();

    assertThat(kept.getRedirectedUrl()).isEqualTo("/work/tasks/" + task);
    assertThat(files()).isEqualTo(1);
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

  @ParameterizedTest(name = "{0} of brand {1} as {2} is {3}")
  @CsvSource({
    "IMG_1.HEIC, heic, image/heic, image/heic, IMG_1.HEIC",
    "photo.jpg, heic, image/jpeg, image/heic, photo.heic",
    "photo.heif, mif1, image/heif, image/heic, photo.heif",
    "photo.heic, heix, application/octet-stream, image/heic, photo.heic",
    "photo.avif, avif, image/avif, image/avif, photo.avif",
    "film.mp4, isom, video/mp4, video/mp4, film.mp4",
    "film.mp4, iso6, video/mp4, video/mp4, film.mp4",
    "film.mp4, avc1, video/mp4, video/mp4, film.mp4",
    "film.mp4, mp42, video/mp4, video/mp4, film.mp4",
    "film.mov, 'qt  ', video/quicktime, video/quicktime, film.mov",
    "film.mp4, 'qt  ', video/mp4, video/quicktime, film.mov",
    "film.3gp, 3gp5, video/3gpp, video/3gpp, film.3gp"
  })
  void keepsWhatPhonesWrite(String name, String brand, String told, String type, String kept)
      throws Exception {
    assertThat(upload(name, told, branded(brand)).getStatus()).isEqualTo(201);
    assertThat(
            sql.sql("select media_type, file_name from evidence where case_number = ?")
                .param(number)
                .query()
                .singleRow())
        .containsEntry("media_type", type)
        .containsEntry("file_name", kept);
  }

  @Test
  void keepsWebP() throws Exception {
    byte[] picture = "RIFF\32\0\0\0WEBPVP8 \16\0\0\0".getBytes(ISO_8859_1);
    assertThat(upload("lamp.webp", "image/webp", picture).getStatus()).isEqualTo(201);
    assertThat(upload("lamp.jpg", "image/jpeg", picture).getStatus()).isEqualTo(201);
  }

  @ParameterizedTest(name = "{0} of brand {1}")
  @CsvSource({
    "song.m4a, 'M4A '",
    "song.mp4, 'M4A '",
    "raw.heic, 'crx '",
    "scan.jpg, 'jp2 '",
    "film.mp4, zzzz",
    "film.pdf, isom",
    "film.jpg, isom",
    "photo.mp4, heic"
  })
  void refusesOtherBrandsAndOtherNames(String name, String brand) throws Exception {
    String told = "application/octet-stream";
    assertThat(upload(name, told, branded(brand)).getStatus()).isEqualTo(415);
    assertThat(files()).isZero();
  }

  /** The head of a file of the brand, with a brand of no meaning beside it. */
  private static byte[] branded(String brand) {
    return ("\0\0\0\24ftyp" + brand + "\0\0\2\0zzzz\0\0\0\10free").getBytes(ISO_8859_1);
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
